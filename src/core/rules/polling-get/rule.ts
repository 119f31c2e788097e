import type { Rule } from '../rule';
import { triggerKind } from '../shared/webhooks';

export const pollingGet: Rule = {
  id: 'polling-get',
  severity: 'warning',
  phase: 'functionality',
  title: 'Polling triggers are GET',
  why: 'The platform asks again and again, which a GET stands without side effects.',
  source: 'Create a polling trigger',
  only: { operation: ['x-ms-trigger'] },
  check: {
    operation(target, report, context) {
      if (!target.isTrigger || target.method === 'get' || triggerKind(target, context) !== 'polling') return;
      report({ message: `The trigger polls with ${target.method.toUpperCase()}. Use a GET, or describe a webhook.` });
    },
  },
};
