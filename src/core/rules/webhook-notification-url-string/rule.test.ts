import { testRule } from '../testing/test-rule';
import { webhookNotificationUrlString } from './rule';

testRule(webhookNotificationUrlString, [
  {
    name: 'finds another type',
    with: { '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/type': 'object' },
    finds: ['/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/type'],
  },
  {
    name: 'asks for a type',
    with: { '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/type': undefined },
    finds: ['/definition/paths/~1alerts/post/parameters/0/schema/properties/callback!type'],
  },
]);
