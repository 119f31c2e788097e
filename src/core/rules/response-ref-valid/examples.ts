import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/responses/404': { $ref: '#/responses/NotFound' } },
    { '/definition/paths/~1berths/get/responses/404': { $ref: '#/definitions/Berth' } },
  ],
  good: [
    { '/definition/responses/NotFound': { description: 'Not Found' }, '/definition/paths/~1berths/get/responses/404': { $ref: '#/responses/NotFound' } },
  ],
};
