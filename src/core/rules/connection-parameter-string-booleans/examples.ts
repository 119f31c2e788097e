import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/api_key/uiDefinition/constraints/required': true },
    { '/properties/properties/connectionParameters/api_key/uiDefinition/constraints/hidden': false },
    { '/properties/properties/connectionParameters/api_key/uiDefinition/constraints/clearText': 'False' },
  ],
};
