import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/responses/200/schema': {} }, { '/definition/paths/~1berths/get/responses/401/schema': {} }],
  good: [{ '/definition/paths/~1berths/get/responses/200/schema': { 'x-ms-dynamic-schema': { operationId: 'GetBerth' } } }],
};
