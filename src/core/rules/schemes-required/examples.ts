import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/schemes': undefined },
    { '/definition/schemes': [] },
  ],
};
