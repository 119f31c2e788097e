import { testRule } from '../testing/test-rule';
import { dynamicTargetInternal } from './rule';

testRule(dynamicTargetInternal, [
  {
    name: 'finds a visible helper',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { 'x-ms-dynamic-schema': { operationId: 'GetBerth' } } },
    finds: ['/definition/paths/~1berths/get/responses/200/schema/x-ms-dynamic-schema/operationId'],
  },
  {
    name: 'accepts an internal one',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { 'x-ms-dynamic-schema': { operationId: 'DeleteAlert' } } },
    finds: [],
  },
]);
