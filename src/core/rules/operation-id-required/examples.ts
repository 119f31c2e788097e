import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/operationId': undefined }, { '/definition/paths/~1berths/get/operationId': ' ' }],
};
