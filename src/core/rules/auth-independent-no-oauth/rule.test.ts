import { asPublisher } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { authIndependentNoOauth } from './rule';

testRule(authIndependentNoOauth, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'speaks to independent publishers',
    with: asPublisher('independent', { '/definition/securityDefinitions': { oauth: { type: 'oauth2' } } }),
    finds: ['/definition/securityDefinitions/oauth'],
  },
]);
