import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/x-ms-notification-url': undefined },
    { '/definition/paths/~1alerts/post/parameters/0/schema/properties/other': { type: 'string', 'x-ms-notification-url': true } },
  ],
};
