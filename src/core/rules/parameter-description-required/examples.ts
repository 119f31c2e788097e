import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/description': undefined }, { '/definition/paths/~1berths/get/parameters/0/description': '' }],
  good: [
    { '/definition/paths/~1berths/get/parameters/0/description': undefined, '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal' },
    { '/definition/paths/~1berths/get/parameters/0/description': undefined, '/definition/paths/~1berths/get/deprecated': true },
  ],
};
