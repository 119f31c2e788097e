import { testRule } from '../testing/test-rule';
import { schemaOneOfRequiredProperties } from './rule';

testRule(schemaOneOfRequiredProperties, [
  {
    name: 'asks for the operation',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/operationId': undefined },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values!operationId'],
  },
  {
    name: 'finds a capability that the platform does not have',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values': { capability: 'folder-picker', 'value-path': 'path' } },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/capability'],
    says: /“folder-picker” is not known\. Write file-picker/,
  },
  {
    name: 'accepts the file picker and the built-in operation',
    with: {
      '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values': { capability: 'file-picker', 'value-path': 'path' },
      '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values': { builtInOperation: 'AadGraph.GetUsers', 'value-path': 'id' },
    },
    finds: [],
  },
  {
    name: 'finds two',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/capability': 'file-picker' },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values'],
  },
]);
