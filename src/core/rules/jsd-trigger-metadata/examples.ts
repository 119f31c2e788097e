import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/x-ms-trigger-metadata': { kind: 'query', mode: 'push' } }],
  good: [{ '/definition/paths/~1berths/get/x-ms-trigger-metadata': { kind: 'query', mode: 'polling' } }],
};
