import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/post/parameters/0/schema': {} },
    { '/definition/paths/~1berths/post/parameters/0/schema': { type: 'object' } },
  ],
  good: [{ '/definition/paths/~1berths/post/parameters/0/schema': { type: 'string' } }],
};
