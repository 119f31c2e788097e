import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/schemes': ['http'] },
    { '/definition/schemes': ['https', 'http'] },
  ],
};
