import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/summary': 'ListBerths' }, { '/definition/paths/~1berths/get/summary': 'list_all_berths' }],
  good: [{ '/definition/paths/~1berths/get/summary': 'Berths' }],
};
