import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/x-ms-capabilities': { testConnection: { operationId: 'GetMe' } } },
    { '/definition/paths/~1alerts/post/x-ms-operation-context': { simulate: { operationId: 'GetMe' } } },
  ],
  good: [{ '/definition/x-ms-capabilities': { testConnection: { operationId: 'ListBerths' } } }],
};
