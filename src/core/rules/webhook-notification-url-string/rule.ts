import { setAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { insertMember } from '../shared/insert-member';

export const webhookNotificationUrlString: Rule = {
  id: 'webhook-notification-url-string',
  aliases: ['NotificationUrlNotString'],
  severity: 'error',
  phase: 'functionality',
  title: 'The address of a webhook is a text',
  why: 'The platform writes an address into it.',
  source: 'Swagger validator rules (NotificationUrlNotString)',
  only: { schema: ['x-ms-notification-url'] },
  check: {
    schema(target, report) {
      const { node } = target;
      if (node['x-ms-notification-url'] !== true || node['type'] === 'string') return;
      if (node['type'] === undefined) report({ missing: 'type', message: 'The address to call has no type. Set it to string.' });
      else report({ key: 'type', message: 'The address to call is no text. Set its type to string.' });
    },
  },
  fix: {
    label: 'Set the type to string',
    safe: true,
    local: true,
    apply: (connector, { at, missing }) => (missing === undefined ? setAt(connector, at, 'string') : insertMember(connector, at, 'type', 'string', [])),
  },
};
