import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/responses/401/schema': { type: 'object' } }],
  good: [{ '/definition/paths/~1berths/get/responses/401': { description: 'Unauthorized' } }],
};
