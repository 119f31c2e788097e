import { setAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { insertMember } from '../shared/insert-member';
import { visibilityOf } from '../shared/webhooks';

export const webhookNotificationUrlInternal: Rule = {
  id: 'webhook-notification-url-internal',
  aliases: ['NotificationUrlNotInternal'],
  severity: 'error',
  phase: 'functionality',
  title: 'The address of a webhook is internal',
  why: 'The platform fills it in; shown to makers it would only be overwritten.',
  source: 'Swagger validator rules (NotificationUrlNotInternal)',
  only: { schema: ['x-ms-notification-url'] },
  check: {
    schema(target, report) {
      if (target.node['x-ms-notification-url'] !== true || target.isInternal || target.where !== 'request') return;
      if (target.operation?.parameters().some(({ node }) => node['in'] === 'body' && visibilityOf(node) === 'internal')) return;
      const message = 'The address to call is shown to makers. Set its visibility to internal.';
      if (target.node['x-ms-visibility'] === undefined) report({ missing: 'x-ms-visibility', message });
      else report({ key: 'x-ms-visibility', message });
    },
  },
  fix: {
    label: 'Make it internal',
    safe: true,
    local: true,
    apply: (connector, { at, missing }) =>
      missing === undefined ? setAt(connector, at, 'internal') : insertMember(connector, at, 'x-ms-visibility', 'internal', ['type', 'title', 'x-ms-summary', 'description']),
  },
};
