import { testRule } from '../testing/test-rule';
import { oauthNotFirstParty } from './rule';

testRule(oauthNotFirstParty, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the claim',
    with: { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { properties: { IsFirstParty: 'true' } } } },
    finds: ['/properties/properties/connectionParameters/token/oAuthSettings/properties/IsFirstParty'],
  },
]);
