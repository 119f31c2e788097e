import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1moorings': { $ref: '#/paths/~1berths' } },
  ],
};
