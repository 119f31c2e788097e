import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2' } } },
  ],
  good: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { redirectUrl: 'https://global.consent.azure-apim.net/redirect' } } },
  ],
};
