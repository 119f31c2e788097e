import { testRule } from '../testing/test-rule';
import { authOauthConsistent } from './rule';

testRule(authOauthConsistent, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'names the missing parameter',
    with: { '/definition/securityDefinitions': { oauth: { type: 'oauth2' } } },
    finds: ['/properties/properties/connectionParameters!token'],
  },
  {
    name: 'takes a parameter of a set',
    with: {
      '/definition/securityDefinitions': { oauth: { type: 'oauth2' } },
      '/properties/properties/connectionParameters': {},
      '/properties/properties/connectionParameterSets': { values: [{ name: 'oauth', parameters: { token: { type: 'oauthSetting' } } }] },
    },
    finds: [],
  },
]);
