import { testRule } from '../testing/test-rule';
import { schemaArrayItems } from './rule';

testRule(schemaArrayItems, [
  {
    name: 'asks for items',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'array' } },
    finds: ['/definition/paths/~1berths/get/responses/200/schema!items'],
  },
  {
    name: 'finds empty items',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'array', items: {} } },
    finds: ['/definition/paths/~1berths/get/responses/200/schema/items'],
  },
  {
    name: 'accepts a type',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'array', items: { type: 'string' } } },
    finds: [],
  },
]);
