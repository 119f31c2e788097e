import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/value-collection': 'berths' },
    { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values': { operationId: 'GetBerth', 'value-path': 'id', parameters: { id: '7' } } },
  ],
  good: [
    { '/definition/paths/~1berths/get/responses/200/schema': { type: 'object', properties: { value: { type: 'array', items: { $ref: '#/definitions/Berth' } } } }, '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/value-collection': 'value', '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-list/itemsPath': 'value' },
  ],
};
