import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/scriptOperations': ['ListBerths'] },
    { '/definition/notes': '' },
  ],
  good: [
    { '/definition/x-notes': '' },
  ],
};
