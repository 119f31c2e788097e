import { testRule } from '../testing/test-rule';
import { oauthUrlsHttps } from './rule';

testRule(oauthUrlsHttps, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the address',
    with: { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { customParameters: { loginUri: { value: 'http://a.example' } } } } },
    finds: ['/properties/properties/connectionParameters/token/oAuthSettings/customParameters/loginUri/value'],
  },
]);
