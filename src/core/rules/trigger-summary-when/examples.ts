import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1alerts/post/summary': 'Berth becomes free' }],
  good: [{ '/definition/paths/~1alerts/post/summary': 'Triggers when a berth becomes free' }],
};
