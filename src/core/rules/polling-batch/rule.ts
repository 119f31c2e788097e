import type { Rule } from '../rule';
import { triggerKind } from '../shared/webhooks';

export const pollingBatch: Rule = {
  id: 'polling-batch',
  severity: 'warning',
  phase: 'functionality',
  title: 'Polling triggers are batch',
  why: 'A poll brings all that is new since the last one, newest first.',
  source: 'Create a polling trigger',
  only: { operation: ['x-ms-trigger'] },
  check: {
    operation(target, report, context) {
      if (target.node['x-ms-trigger'] !== 'single' || triggerKind(target, context) !== 'polling') return;
      report({ key: 'x-ms-trigger', message: 'The polling trigger is single. Set x-ms-trigger to batch, and answer with a list.' });
    },
  },
};
