import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1alerts/x-ms-notification-content': undefined },
    { '/definition/paths/~1alerts/x-ms-notification-content': undefined, '/definition/paths/~1alerts/post/x-ms-notification-content': { schema: { type: 'object' } } },
  ],
};
