import type { Rule } from '../rule';
import { withReadme } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withReadme('# Harbour Desk\n'),
  ],
  good: [
    withReadme('# Harbour Desk\n', { '/properties/properties/connectionParameters': {} }),
    withReadme('# Harbour Desk\n## How to get credentials\n'),
  ],
};
