import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': undefined }],
  good: [{ '/definition/paths/~1alerts~1{id}/delete/parameters/0/x-ms-visibility': undefined }],
};
