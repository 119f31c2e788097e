import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths~1{id}/get/parameters': [] },
    { '/definition/paths/~1berths/get/parameters/-': { name: 'id', in: 'path', required: true, type: 'string' } },
  ],
  good: [
    { '/definition/paths/~1berths~1{id}/get/parameters': [], '/definition/paths/~1berths~1{id}/parameters': [{ name: 'id', in: 'path', required: true, type: 'string' }] },
  ],
};
