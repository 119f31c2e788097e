import { testRule } from '../testing/test-rule';
import { jsdFilePicker } from './rule';

testRule(jsdFilePicker, [
  {
    name: 'asks for open',
    with: { '/definition/x-ms-capabilities': { 'file-picker': {} } },
    finds: ['/definition/x-ms-capabilities/file-picker!open'],
  },
  {
    name: 'finds a picker on an operation',
    with: { '/definition/paths/~1berths/get/x-ms-capabilities': { 'file-picker': {} } },
    finds: ['/definition/paths/~1berths/get/x-ms-capabilities/file-picker'],
  },
  { name: 'accepts chunked transfer', with: { '/definition/paths/~1berths/get/x-ms-capabilities': { chunkTransfer: true } }, finds: [] },
]);
