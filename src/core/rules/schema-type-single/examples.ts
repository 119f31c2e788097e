import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/definitions/Berth/properties/label/type': ['string', 'null'] },
    { '/definition/paths/~1berths/get/parameters/0/type': 'text' },
  ],
};
