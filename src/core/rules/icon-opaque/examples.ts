import type { Examples } from '../rule';
import { withDrawnIcon } from '../testing/change';

export const examples: Examples = {
  bad: [
    withDrawnIcon({ alpha: 0 }),
    withDrawnIcon({ alpha: 128 }),
  ],
};
