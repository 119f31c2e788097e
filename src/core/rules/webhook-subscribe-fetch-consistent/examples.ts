import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/x-ms-trigger': 'batch', '/definition/paths/~1berths/get/x-ms-notification': { operationId: 'WhenBerthIsFree' }, '/definition/paths/~1alerts/post/parameters/-': { name: 'size', in: 'query', type: 'integer', 'x-ms-visibility': 'important' } },
  ],
  good: [
    { '/definition/paths/~1berths/get/x-ms-trigger': 'batch', '/definition/paths/~1berths/get/x-ms-notification': { operationId: 'WhenBerthIsFree' }, '/definition/paths/~1alerts/post/parameters/-': { name: 'size', in: 'query', type: 'string', 'x-ms-visibility': 'important' } },
  ],
};
