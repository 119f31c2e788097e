import { withDrawnIcon } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { iconDimensions } from './rule';

testRule(iconDimensions, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'takes the smallest and the largest', with: withDrawnIcon({ width: 230 }), finds: [] },
  { name: 'finds one that is no square', with: withDrawnIcon({ width: 120, height: 121 }), finds: ['/icon'] },
]);
