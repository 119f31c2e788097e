import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { traitsFollowed } from '../shared/schemas';
import { isFieldless } from '../shared/traits';

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
      if ((traitsFollowed(target.node['schema'], context) & isFieldless) === 0) return;
      report({ key: 'schema', message: 'The body has no field. Describe what the service expects, or make the schema dynamic.' });
    },
  },
};
