import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/operationId': 'listBerths' }, { '/definition/paths/~1berths/get/operationId': 'list_berths' }],
  good: [{ '/definition/paths/~1berths/get/operationId': 'ListBerths_V2' }],
};
