import { testRule } from '../testing/test-rule';
import { webhookLocationHeader } from './rule';

testRule(webhookLocationHeader, [
  {
    name: 'finds another answer',
    with: { '/definition/paths/~1alerts/post/responses': { '200': { description: 'OK' } } },
    finds: ['/definition/paths/~1alerts/post/responses'],
  },
]);
