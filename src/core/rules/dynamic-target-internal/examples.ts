import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/responses/200/schema': { 'x-ms-dynamic-schema': { operationId: 'GetBerth' } } }],
  good: [{ '/definition/paths/~1berths/get/responses/200/schema': { 'x-ms-dynamic-schema': { operationId: 'DeleteAlert' } } }],
};
