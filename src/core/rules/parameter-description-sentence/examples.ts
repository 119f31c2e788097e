import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/description': 'Only berths of this size' }],
  good: [{ '/definition/paths/~1berths/get/parameters/0/description': 'Size' }],
};
