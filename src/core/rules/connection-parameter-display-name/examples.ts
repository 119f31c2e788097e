import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/api_key/uiDefinition/displayName': undefined },
    { '/properties/properties/connectionParameters/api_key/uiDefinition/displayName': '' },
  ],
  good: [
    {
      '/properties/properties/connectionParameters/token:grantType': { type: 'string', uiDefinition: { constraints: { hidden: 'true', required: 'false' } } },
    },
  ],
};
