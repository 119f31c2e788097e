import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1alerts/post/parameters/0/schema/required': undefined },
    { '/definition/paths/~1alerts/post/parameters/0/schema': { type: 'object', properties: { hook: { type: 'object', required: ['url'], properties: { url: { type: 'string', 'x-ms-notification-url': true } } } } } },
  ],
};
