import { isObject, member } from '../../base/json';
import { lastKeyOf, parentOf } from '../../base/pointer';
import { withKey, withoutKey } from '../../base/tree';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';
import { triggerKind } from '../shared/webhooks';

export const webhookNotificationContent: Rule = {
  id: 'webhook-notification-content',
  aliases: ['OperationMustHaveNotificationContentExtension', 'jsd-notification-content-position'],
  severity: 'error',
  phase: 'functionality',
  title: 'The path of a webhook describes the notification',
  why: 'Designers take the outputs of the trigger from x-ms-notification-content, which stands on the path, beside the method.',
  source: 'Create a webhook trigger; OpenAPI extensions (SV OperationMustHaveNotificationContentExtension)',
  only: { operation: ['x-ms-trigger', 'x-ms-notification-content'] },
  check: {
    operation(target, report, context) {
      const misplaced = target.node['x-ms-notification-content'];
      if (misplaced !== undefined) report({ key: 'x-ms-notification-content', message: 'The notification is described inside the operation. Move x-ms-notification-content up to the path.' });
      if (misplaced !== undefined || triggerKind(target, context) !== 'webhook') return;
      const content = target.pathItem['x-ms-notification-content'];
      if (member(content, 'schema') !== undefined) return;
      report({ fixable: false, message: `The path ${quote(target.path)} does not describe what the webhook sends. Add x-ms-notification-content with a schema to it.` });
    },
  },
  fix: {
    label: 'Move it up to the path',
    safe: true,
    apply: (connector, { at }) => {
      const method = lastKeyOf(parentOf(at));
      return editAt(connector, parentOf(parentOf(at)), (item) => {
        const operation = method === undefined ? undefined : member(item, method);
        const content = member(operation, 'x-ms-notification-content');
        if (!isObject(item) || method === undefined || !isObject(operation) || content === undefined) return item;
        return withKey(withKey(item, method, withoutKey(operation, 'x-ms-notification-content')), 'x-ms-notification-content', content);
      });
    },
  },
};
