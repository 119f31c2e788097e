import { testRule } from '../testing/test-rule';
import { jsdSecurityDefinitions } from './rule';

testRule(jsdSecurityDefinitions, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'names each missing key',
    with: { '/definition/securityDefinitions': { key: { type: 'apiKey' } } },
    finds: ['/definition/securityDefinitions/key!name', '/definition/securityDefinitions/key!in'],
  },
  { name: 'points at a wrong place', with: { '/definition/securityDefinitions/API Key/in': 'body' }, finds: ['/definition/securityDefinitions/API Key/in'] },
]);
