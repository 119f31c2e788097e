import { testRule } from '../testing/test-rule';
import { oauthRefreshUrl } from './rule';

testRule(oauthRefreshUrl, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'names what is missing',
    with: {
      '/properties/properties/connectionParameters/token': {
        type: 'oauthSetting',
        oAuthSettings: { identityProvider: 'oauth2', customParameters: { authorizationUrl: { value: 'https://a.example' }, tokenUrl: { value: '' }, refreshUrl: {} } },
      },
    },
    finds: [
      '/properties/properties/connectionParameters/token/oAuthSettings/customParameters/tokenUrl/value',
      '/properties/properties/connectionParameters/token/oAuthSettings/customParameters/refreshUrl!value',
    ],
  },
]);
