import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/responses': { default: { description: 'default' } } }],
  good: [{ '/definition/paths/~1berths/get/responses/default': { description: 'The operation failed.' } }],
};
