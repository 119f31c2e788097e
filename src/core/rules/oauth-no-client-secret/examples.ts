import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', clientSecret: 'b7c1' } } },
  ],
  good: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { clientSecret: '[[DummyValue]]' } } },
  ],
};
