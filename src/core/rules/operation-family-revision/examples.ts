import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'Berths', revision: 1 }, '/definition/paths/~1berths~1{id}/get/x-ms-api-annotation': { family: 'Berths', revision: 1 } },
    { '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'Berths' } },
    { '/definition/paths/~1berths/get/x-ms-api-annotation': { replacement: { api: 'HarbourDesk', operationId: 'GetBerth' } } },
  ],
  good: [
    { '/definition/paths/~1berths/get/x-ms-api-annotation': { status: 'Preview' } },
    { '/definition/paths/~1berths/get/deprecated': true, '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'B', revision: 1 }, '/definition/paths/~1berths~1{id}/get/x-ms-api-annotation': { family: 'B', revision: 2 } },
  ],
};
