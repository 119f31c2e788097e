import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/summary': 'List berths for Power Automate' }],
  good: [{ '/definition/paths/~1berths/get/summary': 'List power sockets' }],
};
