import { testRule } from '../testing/test-rule';
import { dynamicTreeForFilePicker } from './rule';

testRule(dynamicTreeForFilePicker, [
  {
    name: 'asks for the tree',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values': { capability: 'file-picker', 'value-path': 'id' } },
    finds: ['/definition/paths/~1berths/get/parameters/0!x-ms-dynamic-tree'],
  },
  {
    name: 'finds the selected item outside browse',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-tree': { open: { operationId: 'ListBerths', parameters: { size: { selectedItemValuePath: 'id' } } }, browse: { operationId: 'ListBerths', parameters: { size: { selectedItemValuePath: 'id' } } } } },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-tree/open/parameters/size'],
  },
]);
