import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/summary': 'List All Berths of the Harbour' }],
  good: [{ '/definition/paths/~1berths/get/summary': 'List berths in Hamburg' }],
};
