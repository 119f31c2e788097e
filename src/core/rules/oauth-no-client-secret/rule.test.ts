import { testRule } from '../testing/test-rule';
import { oauthNoClientSecret } from './rule';

testRule(oauthNoClientSecret, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the secret and does not repeat it',
    with: { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { clientSecret: 'b7c1' } } },
    finds: ['/properties/properties/connectionParameters/token/oAuthSettings/clientSecret'],
  },
]);
