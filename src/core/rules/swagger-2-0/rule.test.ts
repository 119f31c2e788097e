import { testRule } from '../testing/test-rule';
import { swagger20 } from './rule';

testRule(swagger20, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/definition/swagger': undefined }, finds: ['/definition!swagger'] },
  { name: 'points at another version', with: { '/definition/swagger': '3.0' }, finds: ['/definition/swagger'] },
]);
