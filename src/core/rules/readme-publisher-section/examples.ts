import type { Examples } from '../rule';
import { withReadme } from '../testing/change';

export const examples: Examples = {
  bad: [
    withReadme('# Harbour Desk\n## Prerequisites\n'),
  ],
  good: [
    withReadme('# Harbour Desk\n### Publisher: Harbour Software\n'),
  ],
};
