import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/summary': 7 },
    { '/definition/paths/~1berths/get/parameters/0/required': 'false' },
    { '/definition/definitions/Berth/properties/label': 'string' },
    { '/definition/paths/~1berths/get/produces': 'application/json' },
  ],
  good: [{ '/definition/externalDocs': { url: 'https://harbour.example/docs' }, '/definition/paths/~1berths/get/x-harbour': [1] }],
};
