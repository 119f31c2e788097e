import { testRule } from '../testing/test-rule';
import { stackOwnerRequired } from './rule';

testRule(stackOwnerRequired, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/properties/properties/stackOwner': undefined }, finds: ['/properties/properties!stackOwner'] },
]);
