import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', redirectMode: 'Global' } } },
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2' } } },
  ],
  good: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { redirectMode: 'GlobalPerConnector' } } },
  ],
};
