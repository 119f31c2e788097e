import { withSource } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { fileDefinitionName } from './rule';

testRule(fileDefinitionName, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the definition', with: withSource('{}', {}, 'apidefinition.json'), finds: ['/definition'] },
]);
