import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    {
      '/properties/properties/connectionParameters/token': {
        type: 'oauthSetting',
        oAuthSettings: { identityProvider: 'oauth2', customParameters: { tokenUrl: { value: 'http://id.harbour.example/token' } } },
      },
    },
  ],
};
