import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { identityProvider: 'aad', customParameters: {} } } },
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { identityProvider: 'aad', customParameters: { resourceUri: { value: '' } } } } },
  ],
  good: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2' } } },
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { identityProvider: 'aad', customParameters: { ResourceUri: { value: 'api://harbour' } } } } },
  ],
};
