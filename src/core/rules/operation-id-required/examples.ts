import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/operationId': undefined }, { '/definition/paths/~1berths/get/operationId': ' ' }],
};
