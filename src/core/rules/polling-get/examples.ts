import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/post/x-ms-trigger': 'batch' }],
  good: [{ '/definition/paths/~1berths/get/x-ms-trigger': 'batch' }],
};
