import { isObject } from '../../base/json';
import type { Rule } from '../rule';
import { followed, isDynamicSchema } from '../shared/schemas';
import { bodySchemaOf, notificationUrlsIn, triggerKind } from '../shared/webhooks';

export const webhookNotificationUrl: Rule = {
  id: 'webhook-notification-url',
  aliases: ['WebhookOperationsMissingNotificationUrlProperty'],
  severity: 'error',
  phase: 'functionality',
  title: 'A webhook sends one address to call',
  why: 'The platform writes its own address into the property marked x-ms-notification-url: with none the service cannot call, with two it does not know which.',
  source: 'Create a webhook trigger (SV WebhookOperationsMissingNotificationUrlProperty)',
  only: { operation: ['x-ms-trigger'] },
  check: {
    operation(target, report, context) {
      if (triggerKind(target, context) !== 'webhook') return;
      const body = bodySchemaOf(target);
      const count = notificationUrlsIn(body, context);
      if (count === 1 || (count === 0 && isObject(body) && isDynamicSchema(followed(body, context) ?? body))) return;
      if (target.parameters().some(({ node }) => node['x-ms-notification-url'] !== undefined)) return;
      const message = count === 0 ? 'No property of the body takes the address to call. Mark it with x-ms-notification-url: true.' : `${count} properties of the body are marked with x-ms-notification-url. Keep one.`;
      report({ message });
    },
  },
};
