import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/summary': 'List berths.' }, { '/definition/paths/~1berths/get/summary': 'List berths ' }],
  good: [{ '/definition/paths/~1berths/get/summary': 'List berths (all)' }],
};
