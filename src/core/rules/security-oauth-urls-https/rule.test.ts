import { testRule } from '../testing/test-rule';
import { securityOauthUrlsHttps } from './rule';

testRule(securityOauthUrlsHttps, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the address',
    with: { '/definition/securityDefinitions': { oauth: { type: 'oauth2', authorizationUrl: 'HTTP://id.harbour.example', tokenUrl: 'https://id.harbour.example' } } },
    finds: ['/definition/securityDefinitions/oauth/authorizationUrl'],
  },
]);
