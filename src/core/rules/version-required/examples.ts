import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/version': undefined },
    { '/definition/info/version': 1 },
  ],
};
