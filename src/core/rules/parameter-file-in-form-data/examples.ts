import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/parameters/-': { name: 'plan', in: 'query', type: 'file' } }],
  good: [{ '/definition/paths/~1alerts/post/parameters': [{ name: 'plan', in: 'formData', type: 'file' }], '/definition/paths/~1alerts/post/consumes': ['multipart/form-data'] }],
};
