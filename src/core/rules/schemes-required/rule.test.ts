import { testRule } from '../testing/test-rule';
import { schemesRequired } from './rule';

testRule(schemesRequired, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/definition/schemes': undefined }, finds: ['/definition!schemes'] },
]);
