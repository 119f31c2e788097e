import { testRule } from '../testing/test-rule';
import { responseSchemaNotHollow } from './rule';

testRule(responseSchemaNotHollow, [
  {
    name: 'finds an object without properties',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'object' } },
    finds: ['/definition/paths/~1berths/get/responses/200/schema'],
  },
  {
    name: 'finds a list of such objects',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'array', items: { type: 'object' } } },
    finds: ['/definition/paths/~1berths/get/responses/200/schema'],
  },
  {
    name: 'accepts texts, dictionaries and dynamic schemas',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'string' }, '/definition/paths/~1berths~1{id}/get/responses/200/schema': { type: 'object', additionalProperties: { type: 'string' } } },
    finds: [],
  },
  { name: 'leaves an empty schema to another rule', with: { '/definition/paths/~1berths/get/responses/200/schema': {} }, finds: [] },
]);
