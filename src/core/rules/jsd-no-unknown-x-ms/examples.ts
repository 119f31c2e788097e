import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/0/x-ms-sumamry': 'Size' },
    { '/definition/definitions/Berth/properties/label/x-ms-visibilty': 'advanced', '/definition/definitions/Berth/properties/label/x-ms-visibility': undefined },
  ],
  good: [{ '/definition/paths/~1berths/get/x-harbour': 1 }],
};
