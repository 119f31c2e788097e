import { testRule } from '../testing/test-rule';
import { webhookContentSchema } from './rule';

testRule(webhookContentSchema, [
  {
    name: 'finds an empty schema',
    with: { '/definition/paths/~1alerts/x-ms-notification-content/schema': {} },
    finds: ['/definition/paths/~1alerts/x-ms-notification-content/schema'],
  },
  {
    name: 'accepts a list',
    with: { '/definition/paths/~1alerts/x-ms-notification-content/schema': { type: 'array', items: { type: 'string' } } },
    finds: [],
  },
]);
