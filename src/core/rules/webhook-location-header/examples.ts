import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1alerts/post/responses': { '200': { description: 'OK' } } }],
};
