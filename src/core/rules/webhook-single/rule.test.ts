import { testRule } from '../testing/test-rule';
import { webhookSingle } from './rule';

testRule(webhookSingle, [
  {
    name: 'finds a batch',
    with: { '/definition/paths/~1alerts/post/x-ms-trigger': 'batch' },
    finds: ['/definition/paths/~1alerts/post/x-ms-trigger'],
  },
  { name: 'asks nothing of polling triggers', with: { '/definition/paths/~1berths/get/x-ms-trigger': 'batch' }, finds: [] },
]);
