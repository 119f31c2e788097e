import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/parameters/-': { name: 'ids', in: 'query', type: 'array' } }],
  good: [{ '/definition/paths/~1berths/get/parameters/-': { name: 'ids', in: 'query', type: 'array', items: { type: 'string' } } }],
};
