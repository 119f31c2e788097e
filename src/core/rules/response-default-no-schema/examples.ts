import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/responses/default': { description: 'Failure', schema: { type: 'object' } } }],
  good: [{ '/definition/paths/~1berths/get/responses/default': { description: 'Failure' } }],
};
