import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { followed } from '../shared/schemas';
import { isDynamicSchema } from '../shared/traits';
import { bodySchemaOf, notificationUrlsIn, triggerKind } from '../shared/webhooks';

const namesAddress = /^(?:(?:callback|call_?back|notification|notify|web_?hook|hook|target|endpoint|delivery|post|listener|subscriber)[-_.]?)?ur[il]$|^(?:callback|web_?hook|hook)$/i;

/** The name of the one property of a body written in the operation that takes an address, by its name and type. */
function addressIn(body: Json | undefined): string | undefined {
  const names = Object.entries(objectOf(body, 'properties') ?? {}).flatMap(([name, property]) => (namesAddress.test(name) && textOf(property, 'type') === 'string' ? [name] : []));
  return names.length === 1 ? names[0] : undefined;
}

/** The schema of the body that is written in the operation itself. */
const ownBody = (operation: JsonObject): Json | undefined => member(arrayOf(operation, 'parameters')?.find((parameter) => textOf(parameter, 'in') === 'body'), 'schema');

/** The body's schema with the property marked, hidden and required, as the other rules about it ask. */
function marked(body: JsonObject, name: string): JsonObject {
  const properties = objectOf(body, 'properties') ?? {};
  const property = objectOf(properties, name) ?? {};
  const required = arrayOf(body, 'required') ?? [];
  return {
    ...body,
    required: required.includes(name) ? required : [...required, name],
    properties: { ...properties, [name]: { ...property, 'x-ms-visibility': 'internal', 'x-ms-notification-url': true } },
  };
}

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
      report({ message, fixable: count === 0 && addressIn(ownBody(target.node)) !== undefined });
    },
  },
  fix: {
    label: 'Mark the property that takes the address',
    safe: false,
    apply: (connector, { at }) =>
      editAt(connector, at, (operation) => {
        const parameters = member(operation, 'parameters');
        if (!isObject(operation) || !isArray(parameters)) return operation;
        const next = parameters.map((parameter) => {
          const body = objectOf(parameter, 'schema');
          const name = addressIn(body);
          return isObject(parameter) && textOf(parameter, 'in') === 'body' && body && name !== undefined ? { ...parameter, required: true, schema: marked(body, name) } : parameter;
        });
        return { ...operation, parameters: next };
      }),
  },
};
