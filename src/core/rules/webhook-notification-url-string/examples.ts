import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/type': 'object' },
    { '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/type': undefined },
  ],
};
