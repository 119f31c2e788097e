import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/definitions/Berth/properties/label/type': ['string', 'null'] },
    { '/definition/paths/~1berths/get/parameters/0/type': 'text' },
  ],
};
