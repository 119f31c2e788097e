import { testRule } from '../testing/test-rule';
import { brandColorPresent } from './rule';

testRule(brandColorPresent, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/properties/properties/iconBrandColor': undefined }, finds: ['/properties/properties!iconBrandColor'] },
]);
