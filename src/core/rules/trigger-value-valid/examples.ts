import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1alerts/post/x-ms-trigger': 'push' }, { '/definition/paths/~1alerts/post/x-ms-trigger': 'Single' }],
  good: [{ '/definition/paths/~1berths/get/x-ms-trigger': 'batch' }],
};
