import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/connectionParameters': { key: { type: 'securestring' } } },
  ],
};
