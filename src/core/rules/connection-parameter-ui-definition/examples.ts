import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/connectionParameters/api_key/uiDefinition': undefined },
    { '/properties/properties/connectionParameters/api_key/uiDefinition': {} },
  ],
};
