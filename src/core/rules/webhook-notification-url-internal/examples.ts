import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/x-ms-visibility': undefined },
    { '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/x-ms-visibility': 'advanced' },
  ],
  good: [
    { '/definition/paths/~1alerts/post/parameters/0/schema/x-ms-visibility': 'internal', '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/x-ms-visibility': undefined },
  ],
};
