import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/scriptOperations': ['ListBerths', 'ListMoorings'] },
  ],
  good: [
    { '/properties/properties/scriptOperations': ['ListBerths'] },
  ],
};
