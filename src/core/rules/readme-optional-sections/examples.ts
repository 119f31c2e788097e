import type { Rule } from '../rule';
import { withReadme } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withReadme('# Harbour Desk\n'),
  ],
};
