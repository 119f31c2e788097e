import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/post/parameters/0/schema/x-ms-editor': 'dictionary' }],
  good: [
    { '/definition/paths/~1berths/post/parameters/0/schema/x-ms-editor': 'dictionary', '/definition/paths/~1berths/post/parameters/0/schema/additionalProperties': { type: 'string' } },
  ],
};
