import { withIcon } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { iconMax1mb } from './rule';

testRule(iconMax1mb, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'takes one byte less', with: withIcon(new Uint8Array(999_999)), finds: [] },
]);
