import type { Rule } from '../rule';
import { triggerKind } from '../shared/webhooks';

export const webhookDeleteOperation: Rule = {
  id: 'webhook-delete-operation',
  severity: 'warning',
  phase: 'functionality',
  title: 'There is an operation to remove the webhook',
  why: 'When a flow is switched off, the platform calls the DELETE at the address that the registration gave; without one the service calls on forever.',
  source: 'Create a webhook trigger',
  only: { operation: ['x-ms-trigger'] },
  check: {
    operation(target, report, context) {
      if (triggerKind(target, context) !== 'webhook' || context.countIndexed('delete') > 0) return;
      report({ message: 'No operation removes the webhook. Add a DELETE for it, usually internal.' });
    },
  },
  index: {
    operation(target, add) {
      if (target.method === 'delete') add('delete');
    },
  },
};
