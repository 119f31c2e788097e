import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/parameters/Limit/default': '20' }, { '/definition/definitions/Berth/properties/label/default': 7 }],
  good: [{ '/definition/parameters/Limit/type': 'number' }],
};
