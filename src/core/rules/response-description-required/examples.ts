import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1berths/get/responses/401/description': undefined },
    { '/definition/paths/~1berths/get/responses/401/description': 401 },
  ],
  good: [{ '/definition/paths/~1berths/get/responses/404': { $ref: '#/responses/NotFound' } }],
};
