import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths~1{label}': { get: {} } },
  ],
  good: [
    { '/definition/paths/~1berths~1{label}': { delete: {} } },
  ],
};
