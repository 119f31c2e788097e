import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/definitions/Berth/properties/label/type': 'file' },
    { '/definition/paths/~1berths/post/parameters/0/schema': { type: 'file' } },
  ],
  good: [{ '/definition/paths/~1berths/get/responses/200/schema': { type: 'file' } }],
};
