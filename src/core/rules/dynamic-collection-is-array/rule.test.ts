import { testRule } from '../testing/test-rule';
import { dynamicCollectionIsArray } from './rule';

testRule(dynamicCollectionIsArray, [
  {
    name: 'finds a path to nothing',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/value-collection': 'berths' },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/value-collection'],
  },
  {
    name: 'finds an answer that is no list',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values': { operationId: 'GetBerth', 'value-path': 'id', parameters: { id: '7' } } },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values'],
  },
  {
    name: 'accepts a list inside the answer',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'object', properties: { value: { type: 'array', items: { $ref: '#/definitions/Berth' } } } }, '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/value-collection': 'value', '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-list/itemsPath': 'value' },
    finds: [],
  },
]);
