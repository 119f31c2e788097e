import { testRule } from '../testing/test-rule';
import { dynamicOperationExists } from './rule';

testRule(dynamicOperationExists, [
  {
    name: 'finds dynamic values of nobody',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/operationId': 'ListQuays' },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/operationId'],
  },
  {
    name: 'finds a dynamic schema of nobody',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { 'x-ms-dynamic-schema': { operationId: 'GetShape', 'value-path': 'schema' } } },
    finds: ['/definition/paths/~1berths/get/responses/200/schema/x-ms-dynamic-schema/operationId'],
  },
  {
    name: 'looks into the items of a list and into trees',
    with: { '/definition/paths/~1berths/get/parameters/0': { name: 'size', in: 'query', type: 'array', items: { type: 'string', 'x-ms-dynamic-tree': { open: { operationId: 'A' }, browse: { operationId: 'B' } } } } },
    finds: ['/definition/paths/~1berths/get/parameters/0/items/x-ms-dynamic-tree/open/operationId', '/definition/paths/~1berths/get/parameters/0/items/x-ms-dynamic-tree/browse/operationId'],
  },
]);
