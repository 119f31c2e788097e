import { objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { followed, isDynamicSchema } from '../shared/schemas';

export const bodySchemaNotEmpty: Rule = {
  id: 'body-schema-not-empty',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'The schema of a body says what to send',
  why: 'Without properties the designer shows one field for raw JSON, which few makers can fill in.',
  source: 'Submit for certification',
  only: { parameter: ['schema'] },
  check: {
    parameter(target, report, context) {
      if (target.in !== 'body' || !target.usage.visible || target.isInternal) return;
      const schema = followed(target.node['schema'], context);
      if (!schema || isDynamicSchema(schema)) return;
      const type = schema['type'];
      if (type !== undefined && type !== 'object') return;
      const properties = objectOf(schema, 'properties');
      if ((properties && Object.keys(properties).length > 0) || schema['allOf'] !== undefined || schema['additionalProperties'] !== undefined || schema['format'] !== undefined) return;
      report({ key: 'schema', message: 'The body has no field. Describe what the service expects, or make the schema dynamic.' });
    },
  },
};
