import { withSettings } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { jssSettings } from './rule';

testRule(jssSettings, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the further files', with: withSettings('[]'), finds: ['/extras'] },
]);
