import { testRule } from '../testing/test-rule';
import { webhookNotificationContent } from './rule';

testRule(webhookNotificationContent, [
  {
    name: 'finds a path without it',
    with: { '/definition/paths/~1alerts/x-ms-notification-content': undefined },
    finds: ['/definition/paths/~1alerts/post'],
  },
  {
    name: 'finds it in the operation',
    with: { '/definition/paths/~1alerts/x-ms-notification-content': undefined, '/definition/paths/~1alerts/post/x-ms-notification-content': { schema: { type: 'object' } } },
    finds: ['/definition/paths/~1alerts/post/x-ms-notification-content'],
  },
  { name: 'asks nothing of polling triggers', with: { '/definition/paths/~1berths/get/x-ms-trigger': 'batch' }, finds: [] },
]);
