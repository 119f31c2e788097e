import { testRule } from '../testing/test-rule';
import { jspAad } from './rule';

testRule(jspAad, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'names the missing parameter',
    with: { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { identityProvider: 'aad', customParameters: {} } } },
    finds: ['/properties/properties/connectionParameters/token/oAuthSettings/customParameters!resourceUri'],
  },
]);
