import type { Rule } from '../rule';
import { withDrawnIcon } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withDrawnIcon({ alpha: 0 }),
    withDrawnIcon({ alpha: 128 }),
  ],
};
