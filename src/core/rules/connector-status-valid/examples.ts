import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/x-ms-api-annotation': { status: 'Beta' } },
    { '/definition/info/x-ms-api-annotation': { status: 'Preview' }, '/definition/paths/~1berths/get/x-ms-api-annotation': { status: 'Production' } },
  ],
  good: [
    { '/definition/info/x-ms-api-annotation': { status: 'Production' }, '/definition/paths/~1berths/get/x-ms-api-annotation': { status: 'Preview' } },
  ],
};
