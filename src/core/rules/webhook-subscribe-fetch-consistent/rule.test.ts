import { testRule } from '../testing/test-rule';
import { webhookSubscribeFetchConsistent } from './rule';

testRule(webhookSubscribeFetchConsistent, [
  {
    name: 'finds another type',
    with: { '/definition/paths/~1berths/get/x-ms-trigger': 'batch', '/definition/paths/~1berths/get/x-ms-notification': { operationId: 'WhenBerthIsFree' }, '/definition/paths/~1alerts/post/parameters/-': { name: 'size', in: 'query', type: 'integer', 'x-ms-visibility': 'important' } },
    finds: ['/definition/paths/~1berths/get/x-ms-notification'],
  },
  {
    name: 'accepts equal ones',
    with: { '/definition/paths/~1berths/get/x-ms-trigger': 'batch', '/definition/paths/~1berths/get/x-ms-notification': { operationId: 'WhenBerthIsFree' }, '/definition/paths/~1alerts/post/parameters/-': { name: 'size', in: 'query', type: 'string', 'x-ms-visibility': 'important' } },
    finds: [],
  },
]);
