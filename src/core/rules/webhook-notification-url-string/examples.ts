import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/type': 'object' },
    { '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/type': undefined },
  ],
};
