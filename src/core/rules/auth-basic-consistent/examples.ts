import type { Examples } from '../rule';

export const examples: Examples = {
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
