import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/description': 'Berth size.' }],
  good: [{ '/definition/paths/~1berths/get/parameters/0/description': 'The berth size in metres.' }],
};
