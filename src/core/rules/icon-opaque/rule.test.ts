import { withDrawnIcon } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { iconOpaque } from './rule';

testRule(iconOpaque, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'finds a background that shines through', with: withDrawnIcon({ alpha: 200 }), finds: ['/icon'] },
]);
