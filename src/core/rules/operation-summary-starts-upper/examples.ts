import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/summary': 'list berths' }],
  good: [{ '/definition/paths/~1berths/get/summary': 'eBerth list' }],
};
