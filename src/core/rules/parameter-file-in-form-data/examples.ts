import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/parameters/-': { name: 'plan', in: 'query', type: 'file' } }],
  good: [{ '/definition/paths/~1alerts/post/parameters': [{ name: 'plan', in: 'formData', type: 'file' }] }],
};
