import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/capabilities': undefined },
  ],
  good: [
    { '/properties/properties/capabilities': ['actions'] },
  ],
};
