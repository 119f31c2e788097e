import { testRule } from '../testing/test-rule';
import { authTypeSupported } from './rule';

testRule(authTypeSupported, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the type', with: { '/definition/securityDefinitions/API Key/type': 'http' }, finds: ['/definition/securityDefinitions/API Key/type'] },
  { name: 'names the missing key', with: { '/definition/securityDefinitions/API Key/type': undefined }, finds: ['/definition/securityDefinitions/API Key!type'] },
]);
