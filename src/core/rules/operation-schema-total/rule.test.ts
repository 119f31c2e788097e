import { manyProperties } from '../testing/schemas';
import { testRule } from '../testing/test-rule';
import { operationSchemaTotal } from './rule';

testRule(operationSchemaTotal, [
  {
    name: 'finds an operation that is too large',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'object', properties: manyProperties(17_000) } },
    finds: ['/definition/paths/~1berths/get'],
  },
  {
    name: 'accepts a large one',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'object', properties: manyProperties(1_000) } },
    finds: [],
  },
]);
