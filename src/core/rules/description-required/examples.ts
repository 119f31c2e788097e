import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/description': '' },
    { '/definition/info/description': undefined },
  ],
};
