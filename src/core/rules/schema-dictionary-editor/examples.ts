import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/post/parameters/0/schema/x-ms-editor': 'dictionary' }],
  good: [
    { '/definition/paths/~1berths/post/parameters/0/schema/x-ms-editor': 'dictionary', '/definition/paths/~1berths/post/parameters/0/schema/additionalProperties': { type: 'string' } },
  ],
};
