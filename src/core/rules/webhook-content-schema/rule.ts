import { member, objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { followed } from '../shared/schemas';
import { isDynamicSchema } from '../shared/traits';

export const webhookContentSchema: Rule = {
  id: 'webhook-content-schema',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'The notification of a webhook says what is in it',
  why: 'An empty schema gives makers no output to choose.',
  source: 'Swagger validator rules (SchemaDefinitionSetIncorrectly)',
  only: { 'path-item': ['x-ms-notification-content'] },
  check: {
    'path-item'(target, report, context) {
      const content = target.node['x-ms-notification-content'];
      if (content === undefined) return;
      const schema = followed(member(content, 'schema'), context);
      if (!schema || isDynamicSchema(schema)) return;
      const type = schema['type'];
      const properties = objectOf(schema, 'properties');
      if ((type !== undefined && type !== 'object') || (properties && Object.keys(properties).length > 0) || schema['allOf'] !== undefined || schema['additionalProperties'] !== undefined) return;
      report({ key: ['x-ms-notification-content', 'schema'], message: 'The notification names no property. Describe what the webhook sends.' });
    },
  },
};
