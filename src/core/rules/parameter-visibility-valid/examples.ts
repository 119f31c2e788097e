import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'hidden' },
    { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'Advanced' },
  ],
  good: [{ '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': '' }],
};
