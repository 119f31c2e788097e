import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/responses/200/schema': { type: 'object' } },
    { '/definition/paths/~1berths/get/responses/200/schema': { type: 'array', items: { type: 'object' } } },
    {
      '/definition/paths/~1berths/get/responses/200/schema': { type: 'object' },
      '/definition/paths/~1berths/get/responses/200/examples': { 'application/json': { berths: [{ id: 'b1', metres: 12.5 }] } },
    },
  ],
  good: [
    { '/definition/paths/~1berths/get/responses/200/schema': { type: 'string' }, '/definition/paths/~1berths~1{id}/get/responses/200/schema': { type: 'object', additionalProperties: { type: 'string' } } },
  ],
};
