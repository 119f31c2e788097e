import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/0/enum': [] },
    { '/definition/paths/~1berths/get/parameters/0/enum': ['small', 'large', 'small'] },
    { '/definition/definitions/Berth/properties/label/enum': ['a', 1] },
  ],
};
