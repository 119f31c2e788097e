import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/api_key/type': 'password' },
    { '/properties/properties/connectionParameters/api_key/type': undefined },
    { '/properties/properties/connectionParameters/api_key/type': 'secureString' },
  ],
};
