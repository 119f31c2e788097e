import { testRule } from '../testing/test-rule';
import { capabilitiesPresent } from './rule';

testRule(capabilitiesPresent, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/properties/properties/capabilities': undefined }, finds: ['/properties/properties!capabilities'] },
]);
