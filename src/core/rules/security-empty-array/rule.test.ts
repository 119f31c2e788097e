import { testRule } from '../testing/test-rule';
import { securityEmptyArray } from './rule';

testRule(securityEmptyArray, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the requirement', with: { '/definition/security': [{ 'API Key': {} }] }, finds: ['/definition/security/0/API Key'] },
]);
