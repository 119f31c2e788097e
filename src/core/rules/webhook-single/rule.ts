import { setAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { triggerKind } from '../shared/webhooks';

export const webhookSingle: Rule = {
  id: 'webhook-single',
  severity: 'error',
  phase: 'functionality',
  title: 'Webhook triggers are single',
  why: 'A webhook hands over one notification at a time.',
  source: 'Create a webhook trigger',
  only: { operation: ['x-ms-trigger'] },
  check: {
    operation(target, report, context) {
      if (target.node['x-ms-trigger'] === 'batch' && triggerKind(target, context) === 'webhook') report({ key: 'x-ms-trigger', message: 'The webhook is a batch trigger. Set x-ms-trigger to single.' });
    },
  },
  fix: {
    label: 'Make it single',
    safe: true,
    local: true,
    apply: (connector, { at }) => setAt(connector, at, 'single'),
  },
};
