import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/x-ms-visibility': undefined }],
  good: [{ '/definition/paths/~1berths/get/x-ms-visibility': '' }],
};
