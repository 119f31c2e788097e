import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1alerts/post/x-ms-operation-context': { simulate: {} } },
    { '/definition/paths/~1alerts/post/x-ms-operation-context': {} },
  ],
  good: [{ '/definition/paths/~1alerts/post/x-ms-operation-context': { simulate: { operationId: 'ListBerths' } } }],
};
