import { withExtras } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { fileNoExtras } from './rule';

testRule(fileNoExtras, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'says it once for all of them', with: withExtras('a.png', 'b.png', 'c.zip'), finds: ['/extras'] },
]);
