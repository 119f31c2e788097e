import { testRule } from '../testing/test-rule';
import { notificationExtensionPosition } from './rule';

testRule(notificationExtensionPosition, [
  {
    name: 'finds it on an action',
    with: { '/definition/paths/~1berths/get/x-ms-notification': { operationId: 'WhenBerthIsFree' } },
    finds: ['/definition/paths/~1berths/get/x-ms-notification'],
  },
  {
    name: 'finds it on a webhook',
    with: { '/definition/paths/~1alerts/post/x-ms-notification': { operationId: 'WhenBerthIsFree' } },
    finds: ['/definition/paths/~1alerts/post/x-ms-notification'],
  },
  {
    name: 'finds another operation named',
    with: { '/definition/paths/~1berths/get/x-ms-trigger': 'batch', '/definition/paths/~1berths/get/x-ms-notification': { operationId: 'GetBerth' } },
    finds: ['/definition/paths/~1berths/get/x-ms-notification/operationId'],
  },
  {
    name: 'accepts a fetching trigger',
    with: { '/definition/paths/~1berths/get/x-ms-trigger': 'batch', '/definition/paths/~1berths/get/x-ms-notification': { operationId: 'WhenBerthIsFree' } },
    finds: [],
  },
]);
