import { testRule } from '../testing/test-rule';
import { definitionHasOperation } from './rule';

testRule(definitionHasOperation, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'does not take an empty path for an operation', with: { '/definition/paths': { '/berths': {} } }, finds: ['/definition/paths'] },
]);
