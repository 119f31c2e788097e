import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/deprecated': true }],
  good: [
    { '/definition/paths/~1berths/get/deprecated': true, '/definition/paths/~1berths/get/summary': 'List berths (deprecated)', '/definition/paths/~1berths/get/description': 'Deprecated: returns the berths.' },
  ],
};
