import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/parameters/-': { name: 'authorization', in: 'header', type: 'string' } }],
  good: [{ '/definition/paths/~1berths/get/parameters/-': { name: 'X-Author', in: 'header', type: 'string' } }],
};
