import { testRule } from '../testing/test-rule';
import { responseSchemaNotEmpty } from './rule';

testRule(responseSchemaNotEmpty, [
  {
    name: 'finds an empty schema',
    with: { '/definition/paths/~1berths/get/responses/200/schema': {} },
    finds: ['/definition/paths/~1berths/get/responses/200/schema'],
  },
  {
    name: 'finds one on an error',
    with: { '/definition/paths/~1berths/get/responses/401/schema': {} },
    finds: ['/definition/paths/~1berths/get/responses/401/schema'],
  },
  {
    name: 'follows references',
    with: { '/definition/definitions/Any': {}, '/definition/paths/~1berths/get/responses/200/schema': { $ref: '#/definitions/Any' } },
    finds: ['/definition/paths/~1berths/get/responses/200/schema'],
  },
  {
    name: 'accepts a dynamic schema',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { 'x-ms-dynamic-schema': { operationId: 'GetBerth' } } },
    finds: [],
  },
]);
