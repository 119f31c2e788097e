import { testRule } from '../testing/test-rule';
import { connectionParametersPresent } from './rule';

testRule(connectionParametersPresent, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/properties/properties/connectionParameters': undefined }, finds: ['/properties/properties!connectionParameters'] },
]);
