import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/securityDefinitions': { basic: { type: 'basic' } } },
  ],
  good: [
    {
      '/definition/securityDefinitions': { basic: { type: 'basic' } },
      '/properties/properties/connectionParameters': { username: { type: 'string' }, password: { type: 'securestring' } },
    },
  ],
};
