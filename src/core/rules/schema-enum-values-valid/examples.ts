import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/0/x-ms-enum-values': [{ value: 'small' }] },
    { '/definition/paths/~1berths/get/parameters/0/x-ms-enum-values': [{ value: 'huge', displayName: 'Huge' }] },
  ],
  good: [
    { '/definition/paths/~1berths/get/parameters/0/x-ms-enum-values': [{ value: 'small', displayName: 'S' }, { value: 'large', displayName: 'L' }] },
  ],
};
