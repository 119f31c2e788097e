import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/summary': 'L'.repeat(81) }],
  good: [{ '/definition/paths/~1berths/get/summary': 'L'.repeat(80) }],
};
