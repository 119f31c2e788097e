import { testRule } from '../testing/test-rule';
import { webhookNotificationUrl } from './rule';

testRule(webhookNotificationUrl, [
  {
    name: 'finds a webhook without one',
    with: { '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/x-ms-notification-url': undefined },
    finds: ['/definition/paths/~1alerts/post'],
  },
  {
    name: 'finds two',
    with: { '/definition/paths/~1alerts/post/parameters/0/schema/properties/other': { type: 'string', 'x-ms-notification-url': true } },
    finds: ['/definition/paths/~1alerts/post'],
  },
  { name: 'asks nothing of polling triggers', with: { '/definition/paths/~1berths/get/x-ms-trigger': 'batch' }, finds: [] },
]);
