import { asPublisher, withReadme } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { fileReadme } from './rule';

testRule(fileReadme, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing file', with: withReadme(null), finds: ['/documents!readme'] },
  { name: 'is off for a private connector', with: asPublisher('private', withReadme(null)), finds: [] },
]);
