import { withDrawnIcon } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { iconNoRoundedCorners } from './rule';

testRule(iconNoRoundedCorners, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the icon', with: withDrawnIcon({ corner: [0, 0, 0] }), finds: ['/icon'] },
]);
