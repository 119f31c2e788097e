import { testRule } from '../testing/test-rule';
import { schemaOneOfRequiredProperties } from './rule';

testRule(schemaOneOfRequiredProperties, [
  {
    name: 'asks for the operation',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/operationId': undefined },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values!operationId'],
  },
  {
    name: 'finds two',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/capability': 'file-picker' },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values'],
  },
]);
