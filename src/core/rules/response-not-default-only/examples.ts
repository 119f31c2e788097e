import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/responses': { default: { description: 'default' } } }],
  good: [{ '/definition/paths/~1berths/get/responses/default': { description: 'The operation failed.' } }],
};
