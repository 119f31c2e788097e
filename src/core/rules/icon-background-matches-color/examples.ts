import type { Examples } from '../rule';
import { withDrawnIcon } from '../testing/change';

export const examples: Examples = {
  bad: [
    withDrawnIcon({ background: [200, 0, 0] }),
    { '/properties/properties/iconBrandColor': '#00a000' },
  ],
  good: [
    withDrawnIcon({ background: [22, 60, 119] }),
  ],
};
