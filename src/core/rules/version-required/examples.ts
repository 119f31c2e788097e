import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/version': undefined },
    { '/definition/info/version': 1 },
  ],
};
