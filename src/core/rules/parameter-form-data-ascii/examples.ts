import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1alerts/post/parameters': [{ name: 'größe', in: 'formData', type: 'string' }] }],
  good: [{ '/definition/paths/~1berths/get/parameters/0/name': 'größe' }],
};
