import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/description': 'Returns the berths to Logic Apps.' }],
  good: [{ '/definition/paths/~1berths/get/description': 'Returns the berths to your app.' }],
};
