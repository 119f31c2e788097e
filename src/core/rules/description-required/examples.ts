import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/description': '' },
    { '/definition/info/description': undefined },
  ],
};
