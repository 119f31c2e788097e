import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/securityDefinitions': {} },
  ],
  good: [
    { '/definition/securityDefinitions': {}, '/properties/properties/connectionParameters': {} },
  ],
};
