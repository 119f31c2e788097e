import type { Rule } from '../rule';

export const triggerHint: Rule = {
  id: 'trigger-hint',
  severity: 'info',
  phase: 'content',
  title: 'Triggers have a hint how to fire them',
  why: 'The designer shows x-ms-trigger-hint after saving, so that makers can try the flow.',
  source: 'OpenAPI extensions',
  only: { operation: ['x-ms-trigger'] },
  check: {
    operation(target, report) {
      if (!target.isTrigger || target.isInternal || target.node['x-ms-trigger-hint'] !== undefined) return;
      report({ missing: 'x-ms-trigger-hint', message: 'The trigger has no hint. Say in x-ms-trigger-hint what to do in the service to fire it.' });
    },
  },
};
