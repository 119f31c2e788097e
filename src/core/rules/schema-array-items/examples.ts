import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/responses/200/schema': { type: 'array' } },
    { '/definition/paths/~1berths/get/responses/200/schema': { type: 'array', items: {} } },
  ],
  good: [{ '/definition/paths/~1berths/get/responses/200/schema': { type: 'array', items: { type: 'string' } } }],
};
