import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/-': { name: 'size', in: 'query', type: 'string' } },
    { '/definition/paths/~1berths/get/parameters/-': { name: 'limit', in: 'query', type: 'integer' } },
  ],
  good: [
    { '/definition/paths/~1berths/get/parameters/-': { name: 'size', in: 'header', type: 'string' } },
    { '/definition/paths/~1berths/parameters': [{ name: 'size', in: 'query', type: 'integer' }] },
  ],
};
