import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/x-ms-visibility': undefined }],
  good: [{ '/definition/paths/~1berths/get/x-ms-visibility': '' }],
};
