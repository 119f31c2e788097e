import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/api_key/uiDefinition': undefined },
    { '/properties/properties/connectionParameters/api_key/uiDefinition': {} },
  ],
};
