import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/responses': { '200': { description: 'OK' } } }],
  good: [
    { '/definition/paths/~1berths/get/responses': { '204': { description: 'No Content' } } },
    { '/definition/paths/~1berths/get/responses': { '201': { description: 'Created', schema: { type: 'string' } } } },
  ],
};
