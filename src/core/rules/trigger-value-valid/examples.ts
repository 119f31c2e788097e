import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1alerts/post/x-ms-trigger': 'push' }, { '/definition/paths/~1alerts/post/x-ms-trigger': 'Single' }],
  good: [{ '/definition/paths/~1berths/get/x-ms-trigger': 'batch' }],
};
