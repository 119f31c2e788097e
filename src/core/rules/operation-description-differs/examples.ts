import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/description': 'List berths.' }],
  good: [{ '/definition/paths/~1berths/get/description': 'Lists the berths.' }],
};
