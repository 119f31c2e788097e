import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/x-ms-trigger': 'single' }],
  good: [{ '/definition/paths/~1berths/get/x-ms-trigger': 'batch' }],
};
