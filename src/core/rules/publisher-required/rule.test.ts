import { testRule } from '../testing/test-rule';
import { publisherRequired } from './rule';

testRule(publisherRequired, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/properties/properties/publisher': undefined }, finds: ['/properties/properties!publisher'] },
]);
