import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/responses/default': { description: 'Failure', schema: { type: 'object' } } }],
  good: [{ '/definition/paths/~1berths/get/responses/default': { description: 'Failure' } }],
};
