import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/post/parameters/0/x-ms-dynamic-schema': { operationId: 'GetBerth' } }],
  good: [{ '/definition/paths/~1berths/post/parameters/0/schema/x-ms-dynamic-schema': { operationId: 'GetBerth' } }],
};
