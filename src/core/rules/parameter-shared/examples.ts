import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/1': { name: 'lang', in: 'query', type: 'string' }, '/definition/paths/~1berths/post/parameters/-': { name: 'lang', in: 'query', type: 'string' }, '/definition/paths/~1berths~1{id}/get/parameters/-': { name: 'lang', in: 'query', type: 'string' } },
  ],
  good: [
    { '/definition/paths/~1berths/get/parameters/1': { name: 'lang', in: 'query', type: 'string' }, '/definition/paths/~1berths/post/parameters/-': { name: 'lang', in: 'query', type: 'string' } },
  ],
};
