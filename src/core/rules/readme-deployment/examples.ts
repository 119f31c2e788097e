import type { Rule } from '../rule';
import { asPublisher, withReadme } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withReadme('# Harbour Desk\n'),
  ],
  good: [
    asPublisher('independent', withReadme('# Harbour Desk\n')),
  ],
};
