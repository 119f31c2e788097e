import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/responses': undefined }, { '/definition/paths/~1berths/get/responses': {} }],
};
