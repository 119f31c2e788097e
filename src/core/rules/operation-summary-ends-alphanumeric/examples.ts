import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/summary': 'List berths.' }, { '/definition/paths/~1berths/get/summary': 'List berths ' }],
  good: [{ '/definition/paths/~1berths/get/summary': 'List berths (all)' }],
};
