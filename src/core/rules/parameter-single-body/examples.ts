import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/post/parameters/-': { name: 'more', in: 'body', schema: { type: 'object' } } },
    { '/definition/paths/~1berths/post/parameters/-': { name: 'note', in: 'formData', type: 'string' } },
  ],
};
