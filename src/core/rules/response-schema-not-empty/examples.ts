import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/responses/200/schema': {} },
    { '/definition/paths/~1berths/get/responses/401/schema': {} },
    { '/definition/paths/~1berths/get/responses/200': { description: 'OK', schema: {}, examples: { 'application/json': '[{"id":"B7"}]' } } },
  ],
  good: [{ '/definition/paths/~1berths/get/responses/200/schema': { 'x-ms-dynamic-schema': { operationId: 'GetBerth' } } }],
};
