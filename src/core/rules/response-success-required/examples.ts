import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/responses': { '400': { description: 'Bad Request' } } }],
  good: [{ '/definition/paths/~1berths/get/responses': { '202': { description: 'Accepted' } } }],
};
