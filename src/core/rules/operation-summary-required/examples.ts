import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/summary': undefined }, { '/definition/paths/~1berths/get/summary': '' }],
  good: [{ '/definition/paths/~1alerts~1{id}/delete/summary': undefined }],
};
