import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1alerts/post/consumes': ['application/x-www-form-urlencoded'], '/definition/paths/~1alerts/post/parameters': [{ name: 'plan', in: 'formData', type: 'string', format: 'binary' }] },
  ],
  good: [
    { '/definition/paths/~1alerts/post/consumes': ['multipart/form-data'], '/definition/paths/~1alerts/post/parameters': [{ name: 'plan', in: 'formData', type: 'string', format: 'binary' }] },
  ],
};
