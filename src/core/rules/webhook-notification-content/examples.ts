import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1alerts/x-ms-notification-content': undefined },
    { '/definition/paths/~1alerts/x-ms-notification-content': undefined, '/definition/paths/~1alerts/post/x-ms-notification-content': { schema: { type: 'object' } } },
  ],
};
