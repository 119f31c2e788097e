import type { Rule } from '../rule';
import { asPublisher, withIcon } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withIcon(null),
    asPublisher('independent'),
  ],
  good: [
    asPublisher('independent', withIcon(null)),
    asPublisher('private', withIcon(null)),
  ],
};
