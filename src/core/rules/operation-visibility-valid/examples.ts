import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/x-ms-visibility': 'hidden' }, { '/definition/paths/~1berths/get/x-ms-visibility': 'Internal' }],
  good: [{ '/definition/paths/~1berths/get/x-ms-visibility': '' }],
};
