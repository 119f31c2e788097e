import { testRule } from '../testing/test-rule';
import { securitySingleDefinition } from './rule';

testRule(securitySingleDefinition, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at those after the first', with: { '/definition/securityDefinitions/basic': { type: 'basic' } }, finds: ['/definition/securityDefinitions/basic'] },
]);
