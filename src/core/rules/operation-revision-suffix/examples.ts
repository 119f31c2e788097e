import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'Berths', revision: 2 } }],
  good: [
    { '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'Berths', revision: 2 }, '/definition/paths/~1berths/get/operationId': 'ListBerths_V2' },
    { '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'Berths', revision: 1 } },
  ],
};
