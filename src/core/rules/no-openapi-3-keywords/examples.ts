import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/openapi': '3.0.1' },
    { '/definition/paths/~1berths/post/requestBody': {} },
    { '/definition/definitions/Berth/oneOf': [] },
    { '/definition/definitions/Berth/properties/label/nullable': true },
  ],
  good: [
    { '/definition/definitions/Berth/properties/label/x-nullable': true },
  ],
};
