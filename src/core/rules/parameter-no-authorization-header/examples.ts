import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/parameters/-': { name: 'authorization', in: 'header', type: 'string' } }],
  good: [{ '/definition/paths/~1berths/get/parameters/-': { name: 'X-Author', in: 'header', type: 'string' } }],
};
