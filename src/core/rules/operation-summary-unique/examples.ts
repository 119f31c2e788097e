import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths~1{id}/get/summary': 'list Berths' }],
  good: [{ '/definition/paths/~1alerts~1{id}/delete/summary': 'List berths' }],
};
