import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/post/parameters/0/schema/required': ['label', 'berth'] },
    { '/definition/paths/~1berths/post/parameters/0/schema/required': [] },
  ],
  good: [{ '/definition/definitions/Berth/allOf': [{ $ref: '#/definitions/Other' }], '/definition/definitions/Berth/required': ['other'] }],
};
