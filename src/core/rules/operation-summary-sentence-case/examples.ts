import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/summary': 'List All Berths of the Harbour' }],
  good: [{ '/definition/paths/~1berths/get/summary': 'List berths in Hamburg' }],
};
