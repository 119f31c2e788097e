import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1alerts/post/parameters': [{ name: 'größe', in: 'formData', type: 'string' }] }],
  good: [{ '/definition/paths/~1berths/get/parameters/0/name': 'größe' }],
};
