import { testRule } from '../testing/test-rule';
import { jsdRequiredTop } from './rule';

testRule(jsdRequiredTop, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/definition/paths': undefined }, finds: ['/definition!paths'] },
  { name: 'leaves a missing info to the rule about the title', with: { '/definition/info': undefined }, finds: [] },
]);
