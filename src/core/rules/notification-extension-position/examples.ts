import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/x-ms-notification': { operationId: 'WhenBerthIsFree' } },
    { '/definition/paths/~1alerts/post/x-ms-notification': { operationId: 'WhenBerthIsFree' } },
  ],
  good: [
    { '/definition/paths/~1berths/get/x-ms-trigger': 'batch', '/definition/paths/~1berths/get/x-ms-notification': { operationId: 'WhenBerthIsFree' } },
  ],
};
