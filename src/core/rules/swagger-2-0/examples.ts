import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/swagger': undefined },
    { '/definition/swagger': 2 },
  ],
};
