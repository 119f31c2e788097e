import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/description': undefined }, { '/definition/paths/~1berths/get/description': ' ' }],
  good: [{ '/definition/paths/~1alerts~1{id}/delete/description': undefined }],
};
