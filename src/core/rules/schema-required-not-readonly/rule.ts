import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const schemaRequiredNotReadonly: Rule = {
  id: 'schema-required-not-readonly',
  aliases: ['RequiredReadOnlyPropertyNotAllowedAsInput'],
  severity: 'error',
  phase: 'functionality',
  title: 'No field of a body is read-only and required',
  why: 'Designers hide read-only fields, so that nobody can fill in a required one.',
  source: 'Swagger validator rules (RequiredReadOnlyPropertyNotAllowedAsInput)',
  only: { schema: ['readOnly'] },
  check: {
    schema(target, report) {
      if (!target.isRequired || target.node['readOnly'] !== true) return;
      if (target.where !== 'request' && !(target.where === 'definition' && target.usage.inRequest && !target.usage.inResponse)) return;
      report({ key: 'readOnly', message: `The field ${quote(target.name ?? '')} is required but read-only. Make it one or the other.` });
    },
  },
};
