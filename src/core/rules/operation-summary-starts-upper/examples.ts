import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/summary': 'list berths' }],
  good: [{ '/definition/paths/~1berths/get/summary': 'eBerth list' }, { '/definition/paths/~1berths/get/summary': 'h.arbour berths' }],
};
