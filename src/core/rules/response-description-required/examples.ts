import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/responses/401/description': undefined },
    { '/definition/paths/~1berths/get/responses/401/description': 401 },
  ],
  good: [{ '/definition/paths/~1berths/get/responses/404': { $ref: '#/responses/NotFound' } }],
};
