import { arrayOf, isObject } from '../../base/json';
import { lastKeyOf, parentOf } from '../../base/pointer';
import { withKey } from '../../base/tree';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import type { SchemaTarget } from '../targets';

/** The schema target and those around it that their objects do not require. */
function optionalOnTheWay(target: SchemaTarget): boolean {
  let current: SchemaTarget | undefined = target;
  while (current) {
    if (current.role === 'property' && !current.isRequired) return true;
    current = current.parent;
  }
  return false;
}

export const webhookNotificationUrlRequired: Rule = {
  id: 'webhook-notification-url-required',
  aliases: ['NotificationUrlNotRequired'],
  severity: 'error',
  phase: 'functionality',
  title: 'The address of a webhook is required, and all around it',
  why: 'The platform sends hidden values only when they are required, so that an optional address never reaches the service.',
  source: 'Swagger validator rules (NotificationUrlNotRequired)',
  only: { schema: ['x-ms-notification-url'] },
  check: {
    schema(target, report) {
      if (target.node['x-ms-notification-url'] !== true || target.where !== 'request' || !optionalOnTheWay(target)) return;
      report({ message: 'The address to call is not required, or an object around it is not. List it among the required properties all the way up.' });
    },
  },
  fix: {
    label: 'Make it required all the way up',
    safe: true,
    local: true,
    apply(connector, { at }) {
      let result = connector;
      for (let place = at; ; place = parentOf(parentOf(place))) {
        const name = lastKeyOf(place);
        if (lastKeyOf(parentOf(place)) !== 'properties' || name === undefined) return result;
        result = editAt(result, parentOf(parentOf(place)), (schema) => {
          const required = arrayOf(schema, 'required') ?? [];
          return !isObject(schema) || required.includes(name) ? schema : withKey(schema, 'required', [...required, name]);
        });
      }
    },
  },
};
