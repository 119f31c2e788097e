import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1alerts/post/parameters/0/schema/required': undefined },
    { '/definition/paths/~1alerts/post/parameters/0/schema': { type: 'object', properties: { hook: { type: 'object', required: ['url'], properties: { url: { type: 'string', 'x-ms-notification-url': true } } } } } },
  ],
};
