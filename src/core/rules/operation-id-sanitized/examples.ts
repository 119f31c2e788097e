import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/operationId': 'list-berths' }, { '/definition/paths/~1berths/get/operationId': 'List berths' }],
  good: [{ '/definition/paths/~1berths/get/operationId': 'ListBerths_V2' }],
};
