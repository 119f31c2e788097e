import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/api_key/type': 'string' },
    { '/properties/properties/connectionParameters/api_key/uiDefinition/constraints/clearText': true },
  ],
  good: [
    { '/properties/properties/connectionParameters/keyword': { type: 'string' } },
  ],
};
