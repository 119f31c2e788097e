import { withReadme } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { readmeOperations } from './rule';

testRule(readmeOperations, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the readme', with: withReadme('# Harbour Desk\n'), finds: ['/documents/readme'] },
]);
