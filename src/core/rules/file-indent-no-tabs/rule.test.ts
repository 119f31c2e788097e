import { withSource } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { fileIndentNoTabs } from './rule';

testRule(fileIndentNoTabs, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'leaves a tab inside a line alone', with: withSource('{\n    "swagger":\t"2.0"\n}'), finds: [] },
]);
