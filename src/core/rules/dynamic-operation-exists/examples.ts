import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/operationId': 'ListQuays' },
    { '/definition/paths/~1berths/get/responses/200/schema': { 'x-ms-dynamic-schema': { operationId: 'GetShape', 'value-path': 'schema' } } },
  ],
};
