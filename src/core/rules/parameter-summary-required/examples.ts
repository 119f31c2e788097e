import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/0/x-ms-summary': undefined },
    { '/definition/paths/~1berths/get/parameters/0/x-ms-summary': '' },
    { '/definition/parameters/Limit/x-ms-summary': undefined },
  ],
  good: [
    { '/definition/paths/~1berths/post/parameters/0/x-ms-summary': undefined },
    { '/definition/paths/~1berths/get/parameters/0/x-ms-summary': undefined, '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal' },
    { '/definition/paths/~1alerts~1{id}/delete/parameters/0/x-ms-summary': undefined },
  ],
};
