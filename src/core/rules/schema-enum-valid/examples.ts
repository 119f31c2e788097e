import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/0/enum': [] },
    { '/definition/paths/~1berths/get/parameters/0/enum': ['small', 'large', 'small'] },
    { '/definition/definitions/Berth/properties/label/enum': ['a', 1] },
  ],
};
