import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/x-ms-capabilities': { testConnection: { operationId: 'GetMe' } } },
    { '/definition/paths/~1alerts/post/x-ms-operation-context': { simulate: { operationId: 'GetMe' } } },
  ],
  good: [{ '/definition/x-ms-capabilities': { testConnection: { operationId: 'ListBerths' } } }],
};
