import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/publisher': undefined },
    { '/properties/properties/publisher': '' },
  ],
};
