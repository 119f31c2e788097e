import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/post/parameters/0/schema/properties/label/x-ms-summary': undefined }],
  good: [
    { '/definition/paths/~1berths/post/parameters/0/schema/properties/label': { type: 'string', 'x-ms-visibility': 'internal', default: 'x' } },
    { '/definition/paths/~1berths/post/parameters/0/schema/properties/label': { type: 'string', readOnly: true } },
  ],
};
