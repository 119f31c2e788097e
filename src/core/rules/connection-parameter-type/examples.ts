import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/connectionParameters/api_key/type': 'password' },
    { '/properties/properties/connectionParameters/api_key/type': undefined },
    { '/properties/properties/connectionParameters/api_key/type': 'secureString' },
  ],
};
