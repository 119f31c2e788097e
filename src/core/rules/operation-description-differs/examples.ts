import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/description': 'List berths.' }],
  good: [{ '/definition/paths/~1berths/get/description': 'Lists the berths.' }],
};
