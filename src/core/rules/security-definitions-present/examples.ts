import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/securityDefinitions': {} },
  ],
  good: [
    { '/definition/securityDefinitions': {}, '/properties/properties/connectionParameters': {} },
  ],
};
