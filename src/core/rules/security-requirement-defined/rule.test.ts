import { testRule } from '../testing/test-rule';
import { securityRequirementDefined } from './rule';

testRule(securityRequirementDefined, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the name', with: { '/definition/security': [{ 'API Key': [] }, { key: [] }] }, finds: ['/definition/security/1/key'] },
]);
