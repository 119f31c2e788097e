import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/description': 'Returns berths, see https://harbour.example/docs.' }],
  good: [{ '/definition/paths/~1berths/get/description': 'Returns the berths of harbour.example.' }],
};
