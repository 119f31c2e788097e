import { testRule } from '../testing/test-rule';
import { iconBackgroundMatchesColor } from './rule';

testRule(iconBackgroundMatchesColor, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'allows a small distance', with: { '/properties/properties/iconBrandColor': '#153d79' }, finds: [] },
  { name: 'leaves a colour that is none to another rule', with: { '/properties/properties/iconBrandColor': 'navy' }, finds: [] },
  { name: 'points at the icon', with: { '/properties/properties/iconBrandColor': '#ff0000' }, finds: ['/icon'] },
]);
