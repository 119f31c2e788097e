import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/swagger': undefined },
    { '/definition/swagger': 2 },
  ],
};
