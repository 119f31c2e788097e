import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/operationId': 'listBerths' }, { '/definition/paths/~1berths/get/operationId': 'list_berths' }],
  good: [{ '/definition/paths/~1berths/get/operationId': 'ListBerths_V2' }],
};
