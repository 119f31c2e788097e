import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters': undefined },
    { '/properties/properties/connectionParameters': {} },
  ],
  good: [
    { '/properties/properties/connectionParameters': undefined, '/definition/securityDefinitions': {} },
  ],
};
