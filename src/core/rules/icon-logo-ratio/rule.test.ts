import { withDrawnIcon } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { iconLogoRatio } from './rule';

testRule(iconLogoRatio, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'finds a logo without margin', with: withDrawnIcon({ share: 0.8 }), finds: ['/icon'] },
]);
