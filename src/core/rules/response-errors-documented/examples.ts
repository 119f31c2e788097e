import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/responses/401': undefined }],
  good: [{ '/definition/paths/~1berths/get/responses': { '200': { description: 'OK' }, default: { description: 'Failure' } } }],
};
