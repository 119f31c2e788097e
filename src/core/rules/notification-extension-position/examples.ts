import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1berths/get/x-ms-notification': { operationId: 'WhenBerthIsFree' } },
    { '/definition/paths/~1alerts/post/x-ms-notification': { operationId: 'WhenBerthIsFree' } },
  ],
  good: [
    { '/definition/paths/~1berths/get/x-ms-trigger': 'batch', '/definition/paths/~1berths/get/x-ms-notification': { operationId: 'WhenBerthIsFree' } },
  ],
};
