import { testRule } from '../testing/test-rule';
import { dynamicPropertiesBesideSchema } from './rule';

testRule(dynamicPropertiesBesideSchema, [
  {
    name: 'hints at the newer one',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { 'x-ms-dynamic-schema': { operationId: 'GetBerth', 'value-path': 'schema' } } },
    finds: ['/definition/paths/~1berths/get/responses/200/schema!x-ms-dynamic-properties'],
  },
  {
    name: 'finds different paths',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { 'x-ms-dynamic-schema': { operationId: 'GetBerth', 'value-path': 'schema' }, 'x-ms-dynamic-properties': { operationId: 'GetBerth', itemValuePath: 'shape' } } },
    finds: ['/definition/paths/~1berths/get/responses/200/schema/x-ms-dynamic-properties'],
  },
  {
    name: 'accepts the path without properties',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { 'x-ms-dynamic-schema': { operationId: 'GetBerth', 'value-path': 'schema/properties' }, 'x-ms-dynamic-properties': { operationId: 'GetBerth', itemValuePath: 'schema' } } },
    finds: [],
  },
]);
