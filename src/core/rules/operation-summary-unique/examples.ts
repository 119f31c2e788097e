import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths~1{id}/get/summary': 'list Berths' }],
  good: [{ '/definition/paths/~1alerts~1{id}/delete/summary': 'List berths' }],
};
