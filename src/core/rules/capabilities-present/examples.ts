import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/capabilities': undefined },
  ],
  good: [
    { '/properties/properties/capabilities': ['actions'] },
  ],
};
