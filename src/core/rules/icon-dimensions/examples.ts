import type { Examples } from '../rule';
import { withDrawnIcon } from '../testing/change';

export const examples: Examples = {
  bad: [
    withDrawnIcon({ width: 99 }),
    withDrawnIcon({ width: 231 }),
    withDrawnIcon({ width: 200, height: 180 }),
  ],
  good: [
    withDrawnIcon({ width: 230 }),
  ],
};
