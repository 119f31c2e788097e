import { testRule } from '../testing/test-rule';
import { webhookNotificationUrlInternal } from './rule';

testRule(webhookNotificationUrlInternal, [
  {
    name: 'asks for internal',
    with: { '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/x-ms-visibility': undefined },
    finds: ['/definition/paths/~1alerts/post/parameters/0/schema/properties/callback!x-ms-visibility'],
  },
  {
    name: 'finds another visibility',
    with: { '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/x-ms-visibility': 'advanced' },
    finds: ['/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/x-ms-visibility'],
  },
  {
    name: 'accepts an internal object around it',
    with: { '/definition/paths/~1alerts/post/parameters/0/schema/x-ms-visibility': 'internal', '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/x-ms-visibility': undefined },
    finds: [],
  },
]);
