import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/responses/401': undefined }],
  good: [{ '/definition/paths/~1berths/get/responses': { '200': { description: 'OK' }, default: { description: 'Failure' } } }],
};
