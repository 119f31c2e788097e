import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1alerts/post/x-ms-operation-context': { simulate: {} } },
    { '/definition/paths/~1alerts/post/x-ms-operation-context': {} },
  ],
  good: [{ '/definition/paths/~1alerts/post/x-ms-operation-context': { simulate: { operationId: 'ListBerths' } } }],
};
