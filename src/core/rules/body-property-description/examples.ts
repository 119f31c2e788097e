import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/post/parameters/0/schema/properties/label/description': undefined }],
  good: [
    { '/definition/paths/~1berths/post/parameters/0/schema/properties/label': { type: 'string', 'x-ms-visibility': 'internal', default: 'x' } },
  ],
};
