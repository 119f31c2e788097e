import { withReadme } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { readmeCredentials } from './rule';

testRule(readmeCredentials, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the readme', with: withReadme('# Harbour Desk\n'), finds: ['/documents/readme'] },
]);
