import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/post/parameters/0/x-ms-dynamic-schema': { operationId: 'GetBerth' } }],
  good: [{ '/definition/paths/~1berths/post/parameters/0/schema/x-ms-dynamic-schema': { operationId: 'GetBerth' } }],
};
