import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1berths/post/parameters/-': { name: 'more', in: 'body', schema: { type: 'object' } } },
    { '/definition/paths/~1berths/post/parameters/-': { name: 'note', in: 'formData', type: 'string' } },
  ],
};
