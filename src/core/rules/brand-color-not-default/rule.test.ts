import { testRule } from '../testing/test-rule';
import { brandColorNotDefault } from './rule';

testRule(brandColorNotDefault, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'finds the default in capitals', with: { '/properties/properties/iconBrandColor': '#007EE5' }, finds: ['/properties/properties/iconBrandColor'] },
]);
