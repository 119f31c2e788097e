import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/name': 'connectionId' }],
  good: [{ '/definition/paths/~1berths/get/parameters/0/name': 'myConnectionId' }],
};
