import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/description': 'Berth size.' }],
  good: [{ '/definition/paths/~1berths/get/parameters/0/description': 'The berth size in metres.' }],
};
