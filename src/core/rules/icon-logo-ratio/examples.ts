import type { Rule } from '../rule';
import { withDrawnIcon } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withDrawnIcon({ share: 0.9 }),
    withDrawnIcon({ share: 0 }),
  ],
  good: [
    withDrawnIcon({ share: 0.7 }),
  ],
};
