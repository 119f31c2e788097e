import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/-': { name: 'body', in: 'body', schema: { type: 'object' } } },
    { '/definition/paths/~1berths/get/parameters/-': { name: 'note', in: 'formData', type: 'string' } },
  ],
};
