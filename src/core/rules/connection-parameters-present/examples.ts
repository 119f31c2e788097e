import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/connectionParameters': undefined },
    { '/properties/properties/connectionParameters': {} },
  ],
  good: [
    { '/properties/properties/connectionParameters': undefined, '/definition/securityDefinitions': {} },
  ],
};
