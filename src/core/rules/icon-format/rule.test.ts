import { withIcon } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { iconFormat } from './rule';

testRule(iconFormat, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'looks at the bytes, not the name', with: withIcon(Uint8Array.of(0x47, 0x49, 0x46, 0x38, 0x39, 0x61)), finds: ['/icon'] },
]);
