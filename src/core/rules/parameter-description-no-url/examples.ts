import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/description': 'The size, see https://harbour.example/sizes.' }],
  good: [{ '/definition/paths/~1berths/get/parameters/0/description': 'The size as on harbour.example.' }],
};
