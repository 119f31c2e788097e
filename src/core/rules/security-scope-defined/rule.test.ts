import { testRule } from '../testing/test-rule';
import { securityScopeDefined } from './rule';

testRule(securityScopeDefined, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the scope',
    with: { '/definition/securityDefinitions': { oauth: { type: 'oauth2', scopes: { read: 'Read' } } }, '/definition/security': [{ oauth: ['read', 'write'] }] },
    finds: ['/definition/security/0/oauth/1'],
  },
]);
