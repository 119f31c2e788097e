import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-list/parameters': { size: 'large' } },
    { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-list/parameters': { size: { parameter: 'id' } } },
  ],
  good: [
    { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-list/parameters': { size: { value: 'large' }, limit: { parameterReference: 'id' } } },
  ],
};
