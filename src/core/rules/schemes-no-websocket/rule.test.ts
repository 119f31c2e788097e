import { testRule } from '../testing/test-rule';
import { schemesNoWebsocket } from './rule';

testRule(schemesNoWebsocket, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the scheme', with: { '/definition/schemes': ['ws', 'https'] }, finds: ['/definition/schemes/0'] },
]);
