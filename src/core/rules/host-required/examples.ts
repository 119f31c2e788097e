import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/host': undefined },
    { '/definition/host': '' },
  ],
};
