import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    {
      '/properties/properties/connectionParameters/token': {
        type: 'oauthSetting',
        oAuthSettings: { identityProvider: 'oauth2', customParameters: { tokenUrl: { value: 'http://id.harbour.example/token' } } },
      },
    },
  ],
};
