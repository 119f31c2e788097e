import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal', '/definition/paths/~1berths/get/parameters/0/required': true }],
  good: [
    { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal', '/definition/paths/~1berths/get/parameters/0/required': true, '/definition/paths/~1berths/get/parameters/0/default': 'small' },
    { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal' },
  ],
};
