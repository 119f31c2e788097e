import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/parameters/Limit/minimum': 5, '/definition/parameters/Limit/maximum': 1 },
    { '/definition/definitions/Berth/properties/label/minLength': -1 },
    { '/definition/parameters/Limit/exclusiveMaximum': true },
    { '/definition/definitions/Berth/properties/label/pattern': '[a-' },
  ],
  good: [
    { '/definition/parameters/Limit/minimum': -5, '/definition/parameters/Limit/maximum': -5, '/definition/definitions/Berth/properties/label/pattern': '(?i)^a' },
  ],
};
