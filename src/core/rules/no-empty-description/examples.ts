import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/definitions/Berth/properties/label/description': '' },
    { '/definition/paths/~1berths/get/parameters/0/format': '', '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': '' },
  ],
};
