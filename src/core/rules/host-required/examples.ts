import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/host': undefined },
    { '/definition/host': '' },
  ],
};
