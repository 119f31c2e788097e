import type { Examples } from '../rule';
import { withDrawnIcon } from '../testing/change';

export const examples: Examples = {
  bad: [
    withDrawnIcon({ share: 0.9 }),
    withDrawnIcon({ share: 0 }),
  ],
  good: [
    withDrawnIcon({ share: 0.7 }),
  ],
};
