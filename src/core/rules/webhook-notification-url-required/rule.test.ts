import { testRule } from '../testing/test-rule';
import { webhookNotificationUrlRequired } from './rule';

testRule(webhookNotificationUrlRequired, [
  {
    name: 'finds an optional address',
    with: { '/definition/paths/~1alerts/post/parameters/0/schema/required': undefined },
    finds: ['/definition/paths/~1alerts/post/parameters/0/schema/properties/callback'],
  },
  {
    name: 'finds an optional object around it',
    with: { '/definition/paths/~1alerts/post/parameters/0/schema': { type: 'object', properties: { hook: { type: 'object', required: ['url'], properties: { url: { type: 'string', 'x-ms-notification-url': true } } } } } },
    finds: ['/definition/paths/~1alerts/post/parameters/0/schema/properties/hook/properties/url'],
  },
]);
