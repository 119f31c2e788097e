import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/responses': { '200': { description: 'OK' } } },
    { '/definition/paths/~1berths/get/responses': { '200': { description: 'OK', examples: { 'application/json': [{ id: 'B7', free: true }] } } } },
  ],
  good: [
    { '/definition/paths/~1berths/get/responses': { '204': { description: 'No Content' } } },
    { '/definition/paths/~1berths/get/responses': { '201': { description: 'Created', schema: { type: 'string' } } } },
  ],
};
