import { testRule } from '../testing/test-rule';
import { jspOauth2Generic } from './rule';

testRule(jspOauth2Generic, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'names each missing one',
    with: {
      '/properties/properties/connectionParameters/token': {
        type: 'oauthSetting',
        oAuthSettings: { identityProvider: 'oauth2generic', customParameters: { authorizationUrlTemplate: { value: 'https://a.example' }, tokenUrlTemplate: { value: 'https://a.example' } } },
      },
    },
    finds: ['/properties/properties/connectionParameters/token/oAuthSettings/customParameters!refreshUrlTemplate'],
  },
]);
