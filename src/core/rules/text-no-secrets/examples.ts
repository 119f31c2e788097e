import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/0/default': ['AKIA', 'ABCDEFGHIJKLMNOP'].join('') },
    { '/definition/definitions/Berth/properties/label/example': '-----BEGIN PRIVATE KEY-----' },
  ],
  good: [
    { '/definition/paths/~1berths/get/parameters/0/default': 'small', '/definition/definitions/Berth/properties/label/example': 'North quay, berth 7, near the crane' },
  ],
};
