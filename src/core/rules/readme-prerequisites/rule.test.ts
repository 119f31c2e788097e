import { withReadme } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { readmePrerequisites } from './rule';

testRule(readmePrerequisites, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'leaves a missing readme to another rule', with: withReadme(null), finds: [] },
]);
