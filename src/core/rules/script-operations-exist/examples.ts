import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/scriptOperations': ['ListBerths', 'ListMoorings'] },
  ],
  good: [
    { '/properties/properties/scriptOperations': ['ListBerths'] },
  ],
};
