import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/securityDefinitions': { oauth: { type: 'oauth2', flow: 'accessCode' } } },
  ],
  good: [
    {
      '/definition/securityDefinitions': { oauth: { type: 'oauth2', flow: 'accessCode' } },
      '/properties/properties/connectionParameters': { token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2' } } },
    },
  ],
};
