import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/operationId': 'L'.repeat(81) }],
  good: [{ '/definition/paths/~1berths/get/operationId': 'L'.repeat(80) }],
};
