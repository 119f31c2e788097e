import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-list/parameters': { size: 'large' } },
    { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-list/parameters': { size: { parameter: 'id' } } },
  ],
  good: [
    { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-list/parameters': { size: { value: 'large' }, limit: { parameterReference: 'id' } } },
  ],
};
