import { testRule } from '../testing/test-rule';
import { brandColorHex } from './rule';

testRule(brandColorHex, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'takes capital digits', with: { '/properties/properties/iconBrandColor': '#143C78' }, finds: [] },
  { name: 'points at the colour', with: { '/properties/properties/iconBrandColor': '#143c7' }, finds: ['/properties/properties/iconBrandColor'] },
]);
