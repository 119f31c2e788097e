import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/-': { name: 'ids', in: 'query', type: 'array', items: { type: 'string' }, collectionFormat: 'multi' } },
  ],
  good: [
    { '/definition/paths/~1berths/get/parameters/-': { name: 'ids', in: 'query', type: 'array', items: { type: 'string' }, collectionFormat: 'csv' } },
  ],
};
