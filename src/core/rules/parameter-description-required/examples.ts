import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/description': undefined }, { '/definition/paths/~1berths/get/parameters/0/description': '' }],
  good: [
    { '/definition/paths/~1berths/get/parameters/0/description': undefined, '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal' },
    { '/definition/paths/~1berths/get/parameters/0/description': undefined, '/definition/paths/~1berths/get/deprecated': true },
  ],
};
