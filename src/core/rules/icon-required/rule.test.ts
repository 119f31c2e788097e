import { asPublisher, withIcon } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { iconRequired } from './rule';

testRule(iconRequired, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing icon', with: withIcon(null), finds: ['!icon'] },
  { name: 'points at the icon of an independent publisher', with: asPublisher('independent'), finds: ['/icon'] },
]);
