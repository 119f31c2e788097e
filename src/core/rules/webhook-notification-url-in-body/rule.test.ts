import { testRule } from '../testing/test-rule';
import { webhookNotificationUrlInBody } from './rule';

testRule(webhookNotificationUrlInBody, [
  {
    name: 'finds it on a query parameter',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-notification-url': true },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-notification-url'],
  },
  {
    name: 'finds it in a response',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'string', 'x-ms-notification-url': true } },
    finds: ['/definition/paths/~1berths/get/responses/200/schema/x-ms-notification-url'],
  },
]);
