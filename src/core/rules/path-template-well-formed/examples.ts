import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1moorings~1{id': { get: {} } },
    { '/definition/paths/~1moorings~1{}': { get: {} } },
    { '/definition/paths/~1moorings~1{id=7}': { get: {} } },
    { '/definition/paths/~1{moorings~1id}': { get: {} } },
  ],
  good: [
    { '/definition/paths/~1moorings(id={id},size={size})': { get: {} } },
  ],
};
