import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/description': 'Returns the harbour’s berths.' }],
  good: [{ '/definition/paths/~1berths/get/description': "Returns the harbour's berths." }],
};
