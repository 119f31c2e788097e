import { testRule } from '../testing/test-rule';
import { oauthRedirectUrl } from './rule';

testRule(oauthRedirectUrl, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'names the missing key',
    with: { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: {} } },
    finds: ['/properties/properties/connectionParameters/token/oAuthSettings!redirectUrl'],
  },
]);
