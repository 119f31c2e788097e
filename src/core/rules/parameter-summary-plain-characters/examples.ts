import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/x-ms-summary': 'Size/Length' }],
  good: [{ '/definition/paths/~1berths/get/parameters/0/x-ms-summary': 'Size (Metres)' }],
};
