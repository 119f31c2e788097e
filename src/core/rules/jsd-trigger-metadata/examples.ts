import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/x-ms-trigger-metadata': { kind: 'query', mode: 'push' } }],
  good: [{ '/definition/paths/~1berths/get/x-ms-trigger-metadata': { kind: 'query', mode: 'polling' } }],
};
