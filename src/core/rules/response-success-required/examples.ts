import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/responses': { '400': { description: 'Bad Request' } } }],
  good: [{ '/definition/paths/~1berths/get/responses': { '202': { description: 'Accepted' } } }],
};
