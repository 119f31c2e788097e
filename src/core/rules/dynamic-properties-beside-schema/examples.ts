import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/responses/200/schema': { 'x-ms-dynamic-schema': { operationId: 'GetBerth', 'value-path': 'schema' } } },
    { '/definition/paths/~1berths/get/responses/200/schema': { 'x-ms-dynamic-schema': { operationId: 'GetBerth', 'value-path': 'schema' }, 'x-ms-dynamic-properties': { operationId: 'GetBerth', itemValuePath: 'shape' } } },
  ],
  good: [
    { '/definition/paths/~1berths/get/responses/200/schema': { 'x-ms-dynamic-schema': { operationId: 'GetBerth', 'value-path': 'schema/properties' }, 'x-ms-dynamic-properties': { operationId: 'GetBerth', itemValuePath: 'schema' } } },
  ],
};
