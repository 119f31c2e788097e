import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/x-ms-notification-url': undefined },
    { '/definition/paths/~1alerts/post/parameters/0/schema/properties/other': { type: 'string', 'x-ms-notification-url': true } },
  ],
};
