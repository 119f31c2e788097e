import { testRule } from '../testing/test-rule';
import { oauthIdentityProvider } from './rule';

testRule(oauthIdentityProvider, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'names the missing settings',
    with: { '/properties/properties/connectionParameters/token': { type: 'oauthSetting' } },
    finds: ['/properties/properties/connectionParameters/token!oAuthSettings'],
  },
]);
