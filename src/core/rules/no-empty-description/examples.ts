import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/definitions/Berth/properties/label/description': '' },
    { '/definition/paths/~1berths/get/parameters/0/format': '', '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': '' },
  ],
};
