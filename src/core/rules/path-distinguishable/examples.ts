import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1berths~1{label}': { get: {} } },
  ],
  good: [
    { '/definition/paths/~1berths~1{label}': { delete: {} } },
  ],
};
