import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';
import { triggerKind } from '../shared/webhooks';

export const notificationExtensionPosition: Rule = {
  id: 'notification-extension-position',
  aliases: [
    'NotificationExtensionSupportedForTriggerOnly',
    'NotificationExtensionNotSupportedInWebhookOperation',
    'NotificationOperationMustBeWebhook',
  ],
  severity: 'error',
  phase: 'functionality',
  title: 'x-ms-notification stands on a trigger and names a webhook',
  why: 'It tells the designer which webhook wakes a trigger that fetches; anywhere else it is refused.',
  source: 'Swagger validator rules (NotificationExtensionSupportedForTriggerOnly and two more)',
  only: { operation: ['x-ms-notification'] },
  check: {
    operation(target, report, context) {
      const extension = target.node['x-ms-notification'];
      if (extension === undefined) return;
      const key = 'x-ms-notification';
      if (!target.isTrigger) report({ key, message: 'x-ms-notification is for triggers, and this operation is none. Remove it.' });
      else if (triggerKind(target, context) === 'webhook') report({ key, message: 'x-ms-notification is for triggers that fetch, and this one is a webhook. Remove it.' });
      const id = textOf(extension, 'operationId');
      const webhook = id === undefined ? undefined : context.operationsById(id)[0];
      if (id === undefined || !webhook || webhook.pathItem['x-ms-notification-content'] !== undefined) return;
      report({ key: [key, 'operationId'], related: [webhook.at], message: `The operation ${quote(id)} is no webhook. Name one whose path has x-ms-notification-content.` });
    },
  },
};
