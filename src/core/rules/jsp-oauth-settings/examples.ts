import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { scopes: 'read write' } } },
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { redirectMode: 'Local' } } },
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { properties: { IsFirstParty: false } } } },
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { customParameters: { tokenUrl: 'https://id.harbour.example/token' } } } },
  ],
  good: [
    {
      '/properties/properties/connectionParameters/token': {
        type: 'oauthSetting',
        oAuthSettings: { clientId: 'harbour', scopes: ['read'], redirectMode: 'GlobalPerConnector', properties: { IsFirstParty: 'False' }, customParameters: { tokenUrl: { value: '' } } },
      },
    },
  ],
};
