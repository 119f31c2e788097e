import type { Rule } from '../rule';
import { withReadme } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withReadme('# Harbour Desk\n'),
  ],
  good: [
    withReadme('# Harbour Desk\n## Pre-requisites\n'),
  ],
};
