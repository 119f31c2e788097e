import { withReadme } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { readmePublisherSection } from './rule';

testRule(readmePublisherSection, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'reads underlined headings', with: withReadme('Publisher: Harbour Software\n---\n'), finds: [] },
  { name: 'does not take a code block for headings', with: withReadme('```\n## Publisher: Harbour\n```\n'), finds: ['/documents/readme'] },
]);
