import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/x-ms-api-annotation': { state: 'Preview' } },
    { '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'Berths', revision: 'two' } },
  ],
  good: [{ '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'Berths', revision: 1, status: 'Preview' } }],
};
