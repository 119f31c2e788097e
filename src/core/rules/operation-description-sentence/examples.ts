import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/description': 'Returns the berths' }],
  good: [{ '/definition/paths/~1berths/get/description': 'Berths', '/definition/paths/~1berths~1{id}/get/description': 'Returns a berth!' }],
};
