import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/responses/ok': { description: 'OK' } },
    { '/definition/paths/~1berths/get/responses/200/headers': { ETag: { type: 'string' }, etag: { type: 'string' } } },
    { '/definition/paths/~1berths/get/produces': ['application/json'], '/definition/paths/~1berths/get/responses/200/examples': { 'text/xml': '' } },
  ],
};
