import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1alerts/post/x-ms-trigger': 'batch' }],
};
