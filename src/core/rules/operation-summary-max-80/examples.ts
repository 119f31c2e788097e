import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/summary': 'L'.repeat(81) }],
  good: [{ '/definition/paths/~1berths/get/summary': 'L'.repeat(80) }],
};
