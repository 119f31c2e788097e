import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const webhookNotificationUrlInBody: Rule = {
  id: 'webhook-notification-url-in-body',
  aliases: ['NotificationUrlNotAllowedInThisPosition'],
  severity: 'error',
  phase: 'functionality',
  title: 'The address of a webhook is sent in the body',
  why: 'The platform fills in the address only in a property of the body.',
  source: 'Swagger validator rules (NotificationUrlNotAllowedInThisPosition)',
  only: { parameter: ['x-ms-notification-url'], schema: ['x-ms-notification-url'] },
  check: {
    parameter(target, report) {
      if (target.node['x-ms-notification-url'] === undefined) return;
      report({ key: 'x-ms-notification-url', message: `${quote(target.name)} is marked as the address to call, but only a property of the body can be. Move it there.` });
    },
    schema(target, report) {
      if (target.node['x-ms-notification-url'] !== true || (target.where !== 'response' && target.where !== 'notification')) return;
      report({ key: 'x-ms-notification-url', severity: 'warning', message: 'The address to call is marked in an answer, where it means nothing. Mark it in the body of the request.' });
    },
  },
};
