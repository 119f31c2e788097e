import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/description': 'Only berths of this size' }],
  good: [{ '/definition/paths/~1berths/get/parameters/0/description': 'Size' }],
};
