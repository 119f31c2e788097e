import { testRule } from '../testing/test-rule';
import { oauthClientIdPlaceholder } from './rule';

testRule(oauthClientIdPlaceholder, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the client id',
    with: { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { clientId: '6F1D3C52-8A90-4B7E-9C1D-2E3F4A5B6C7D' } } },
    finds: ['/properties/properties/connectionParameters/token/oAuthSettings/clientId'],
  },
]);
