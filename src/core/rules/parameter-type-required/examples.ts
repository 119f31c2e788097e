import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/0/type': undefined },
    { '/definition/paths/~1berths/post/parameters/0/schema': undefined },
    { '/definition/paths/~1berths/get/parameters/0/schema': { type: 'string' } },
  ],
};
