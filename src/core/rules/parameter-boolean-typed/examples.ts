import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/enum': ['true', 'false'] }],
  good: [{ '/definition/paths/~1berths/get/parameters/0/enum': ['yes', 'no'] }],
};
