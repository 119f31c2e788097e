import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/-': { name: 'body', in: 'body', schema: { type: 'object' } } },
    { '/definition/paths/~1berths/get/parameters/-': { name: 'note', in: 'formData', type: 'string' } },
  ],
};
