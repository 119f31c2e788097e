import type { Examples } from '../rule';
import { asPublisher, withIcon } from '../testing/change';

export const examples: Examples = {
  bad: [
    withIcon(null),
    asPublisher('independent'),
  ],
  good: [
    asPublisher('independent', withIcon(null)),
    asPublisher('private', withIcon(null)),
  ],
};
