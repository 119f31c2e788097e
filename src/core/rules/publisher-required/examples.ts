import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/publisher': undefined },
    { '/properties/properties/publisher': '' },
  ],
};
