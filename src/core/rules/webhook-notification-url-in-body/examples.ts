import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/0/x-ms-notification-url': true },
    { '/definition/paths/~1berths/get/responses/200/schema': { type: 'string', 'x-ms-notification-url': true } },
  ],
};
