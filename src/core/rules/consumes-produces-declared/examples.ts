import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/consumes': undefined },
    { '/definition/produces': undefined },
  ],
};
