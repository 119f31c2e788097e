import type { Examples } from '../rule';
import { withReadme } from '../testing/change';

export const examples: Examples = {
  bad: [
    withReadme('# Harbour Desk\n'),
  ],
  good: [
    withReadme('# Harbour Desk\n', { '/properties/properties/connectionParameters': {} }),
    withReadme('# Harbour Desk\n## How to get credentials\n'),
  ],
};
