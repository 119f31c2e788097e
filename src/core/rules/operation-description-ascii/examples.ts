import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/description': 'Returns the harbour’s berths.' }],
  good: [{ '/definition/paths/~1berths/get/description': "Returns the harbour's berths." }],
};
