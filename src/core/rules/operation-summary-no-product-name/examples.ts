import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/summary': 'List berths for Power Automate' }],
  good: [{ '/definition/paths/~1berths/get/summary': 'List power sockets' }],
};
