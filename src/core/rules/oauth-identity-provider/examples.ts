import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: {} } },
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { identityProvider: 'OAuth2' } } },
  ],
  good: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { identityProvider: 'DocuSign' } } },
  ],
};
