import { testRule } from '../testing/test-rule';
import { authOauthFlowAccessCode } from './rule';

testRule(authOauthFlowAccessCode, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the flow',
    with: { '/definition/securityDefinitions': { oauth: { type: 'oauth2', flow: 'implicit' } } },
    finds: ['/definition/securityDefinitions/oauth/flow'],
  },
]);
