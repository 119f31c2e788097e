import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/scriptOperations': ['ListBerths'] },
    { '/definition/notes': '' },
  ],
  good: [
    { '/definition/x-notes': '' },
  ],
};
