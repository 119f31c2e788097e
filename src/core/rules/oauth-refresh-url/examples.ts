import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    {
      '/properties/properties/connectionParameters/token': {
        type: 'oauthSetting',
        oAuthSettings: {
          identityProvider: 'oauth2',
          customParameters: { authorizationUrl: { value: 'https://id.harbour.example/authorize' }, tokenUrl: { value: 'https://id.harbour.example/token' } },
        },
      },
    },
  ],
  good: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { identityProvider: 'aad' } } },
  ],
};
