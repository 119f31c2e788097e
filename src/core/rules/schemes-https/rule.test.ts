import { testRule } from '../testing/test-rule';
import { schemesHttps } from './rule';

testRule(schemesHttps, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the schemes', with: { '/definition/schemes': ['http', 'https'] }, finds: ['/definition/schemes'] },
]);
