import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/summary': 'List berths & quays' }, { '/definition/paths/~1berths/get/summary': 'List berths/quays' }],
  good: [{ '/definition/paths/~1berths/get/summary': "List the harbour's berths, free ones first (fast)" }],
};
