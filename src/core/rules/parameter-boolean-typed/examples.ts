import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/enum': ['true', 'false'] }],
  good: [{ '/definition/paths/~1berths/get/parameters/0/enum': ['yes', 'no'] }],
};
