import { testRule } from '../testing/test-rule';
import { jsdSecurityDefinitions } from './rule';

testRule(jsdSecurityDefinitions, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'names each missing key',
    with: { '/definition/securityDefinitions': { key: { type: 'apiKey' } } },
    finds: ['/definition/securityDefinitions/key!name', '/definition/securityDefinitions/key!in'],
  },
  {
    name: 'finds what the type does not have, and scopes and addresses that are none',
    with: { '/definition/securityDefinitions': { app: { type: 'oauth2', flow: 'accessCode', authorizationUrl: 'harbour', tokenUrl: 'https://harbour.example/token', scopes: { read: 1 }, in: 'header' } } },
    finds: ['/definition/securityDefinitions/app/authorizationUrl', '/definition/securityDefinitions/app/scopes/read', '/definition/securityDefinitions/app/in'],
  },
  { name: 'points at a wrong place', with: { '/definition/securityDefinitions/API Key/in': 'body' }, finds: ['/definition/securityDefinitions/API Key/in'] },
]);
