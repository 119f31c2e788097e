import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/x-ms-summary': 'Size/Length' }],
  good: [{ '/definition/paths/~1berths/get/parameters/0/x-ms-summary': 'Size (Metres)' }],
};
