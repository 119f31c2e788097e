import { testRule } from '../testing/test-rule';
import { jspOauthSettings } from './rule';

testRule(jspOauthSettings, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the scopes',
    with: { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { scopes: ['read', 7] } } },
    finds: ['/properties/properties/connectionParameters/token/oAuthSettings/scopes'],
  },
]);
