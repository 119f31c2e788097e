import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/value-path': undefined }],
  good: [
    { '/definition/paths/~1berths/get/responses/200/schema': { type: 'array', items: { type: 'string' } }, '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/value-path': undefined, '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/value-title': undefined },
  ],
};
