import { testRule } from '../testing/test-rule';
import { hostRequired } from './rule';

testRule(hostRequired, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/definition/host': undefined }, finds: ['/definition!host'] },
]);
