import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1alerts/post/summary': 'Berth becomes free' }],
  good: [{ '/definition/paths/~1alerts/post/summary': 'Triggers when a berth becomes free' }],
};
