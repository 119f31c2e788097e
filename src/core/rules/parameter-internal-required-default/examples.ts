import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal', '/definition/paths/~1berths/get/parameters/0/required': true }],
  good: [
    { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal', '/definition/paths/~1berths/get/parameters/0/required': true, '/definition/paths/~1berths/get/parameters/0/default': 'small' },
    { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal' },
  ],
};
