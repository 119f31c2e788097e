import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1alerts/post/x-ms-trigger': 'batch' }],
};
