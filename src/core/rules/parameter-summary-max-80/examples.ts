import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/x-ms-summary': 'S'.repeat(81) }],
  good: [{ '/definition/paths/~1berths/get/parameters/0/x-ms-summary': 'S'.repeat(80) }],
};
