import type { Examples } from '../rule';
import { withDrawnIcon } from '../testing/change';

export const examples: Examples = {
  bad: [
    withDrawnIcon({ corner: [255, 255, 255] }),
  ],
};
