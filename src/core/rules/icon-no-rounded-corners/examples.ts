import type { Rule } from '../rule';
import { withDrawnIcon } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withDrawnIcon({ corner: [255, 255, 255] }),
  ],
};
