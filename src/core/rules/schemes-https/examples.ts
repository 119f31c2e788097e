import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/schemes': ['http'] },
    { '/definition/schemes': ['https', 'http'] },
  ],
};
