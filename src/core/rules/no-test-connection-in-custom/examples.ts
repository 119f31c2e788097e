import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/x-ms-capabilities': { testConnection: { operationId: 'Ping', parameters: {} } } },
    { '/definition/x-ms-capabilities': { testConnection: { operationId: 'CreateBerth' } } },
    { '/definition/x-ms-capabilities': { testConnection: { operationId: 'ListBerths' } } },
  ],
  good: [
    { '/definition/x-ms-capabilities': { testConnection: { operationId: 'ListBerths' } }, '/definition/paths/~1berths/get/x-ms-visibility': 'internal' },
  ],
};
