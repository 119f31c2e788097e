import type { Examples } from '../rule';
import { asPublisher, withReadme } from '../testing/change';

export const examples: Examples = {
  bad: [
    withReadme('# Harbour Desk\n'),
  ],
  good: [
    asPublisher('independent', withReadme('# Harbour Desk\n')),
  ],
};
