import type { Examples } from '../rule';
import { withSource } from '../testing/change';

export const examples: Examples = {
  bad: [
    withSource('x'.repeat(500_001), { '/definition/info/x-notes': 'x'.repeat(500_000) }),
  ],
  good: [
    withSource(' '.repeat(500_001)),
  ],
};
