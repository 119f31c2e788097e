import { objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { triggerKind } from '../shared/webhooks';

export const webhookLocationHeader: Rule = {
  id: 'webhook-location-header',
  severity: 'info',
  phase: 'functionality',
  title: 'The registration of a webhook answers 201',
  why: 'The platform reads the address of the hook from the Location header of a 201, and calls DELETE there.',
  source: 'Create a webhook trigger',
  only: { operation: ['x-ms-trigger'] },
  check: {
    operation(target, report, context) {
      if (triggerKind(target, context) !== 'webhook') return;
      const responses = objectOf(target.node, 'responses');
      if (!responses || Object.hasOwn(responses, '201')) return;
      report({ key: 'responses', message: 'No 201 is listed. The service should answer the registration with 201 and a Location header that names the hook.' });
    },
  },
};
