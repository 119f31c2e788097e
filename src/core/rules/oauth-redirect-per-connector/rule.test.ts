import { testRule } from '../testing/test-rule';
import { oauthRedirectPerConnector } from './rule';

testRule(oauthRedirectPerConnector, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the mode',
    with: { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { redirectMode: 'Global' } } },
    finds: ['/properties/properties/connectionParameters/token/oAuthSettings/redirectMode'],
  },
]);
