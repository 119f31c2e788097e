import { arrayOf, textOf } from '../../base/json';
import type { Rule } from '../rule';

export const pollingPolicy: Rule = {
  id: 'polling-policy',
  severity: 'info',
  phase: 'functionality',
  title: 'A polling trigger has its policy',
  why: 'The policy pollingtrigger says which query parameter carries the state and where the new items are; without it every poll finds everything.',
  source: 'Create a polling trigger',
  check: {
    properties(target, report, context) {
      const triggers = context.indexed('polling');
      if (triggers.length === 0) return;
      const policies = arrayOf(target.inner, 'policyTemplateInstances') ?? [];
      if (policies.some((policy) => textOf(policy, 'templateId')?.toLowerCase() === 'pollingtrigger')) return;
      report({ related: triggers, message: 'There is a polling trigger but no policy “pollingtrigger”. Add one that gives the query expression and the data path.' });
    },
  },
  index: {
    operation(target, add) {
      if (target.node['x-ms-trigger'] === 'batch' && target.method === 'get' && target.pathItem['x-ms-notification-content'] === undefined) add('polling');
    },
  },
};
