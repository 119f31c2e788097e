import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2generic', customParameters: {} } } },
  ],
  good: [
    {
      '/properties/properties/connectionParameters/token': {
        type: 'oauthSetting',
        oAuthSettings: {
          identityProvider: 'oauth2generic',
          customParameters: {
            AuthorizationUrlTemplate: { value: 'https://{site}.harbour.example/authorize' },
            TokenUrlTemplate: { value: 'https://{site}.harbour.example/token' },
            RefreshUrlTemplate: { value: 'https://{site}.harbour.example/token' },
          },
        },
      },
    },
  ],
};
