import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/x-ms-visibility': 'hidden' }, { '/definition/paths/~1berths/get/x-ms-visibility': 'Internal' }],
  good: [{ '/definition/paths/~1berths/get/x-ms-visibility': '' }],
};
