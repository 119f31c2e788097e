import type { Rule } from '../rule';

export const schemaFileTypePosition: Rule = {
  id: 'schema-file-type-position',
  aliases: ['SchemaTypeFileNotValid'],
  severity: 'error',
  phase: 'functionality',
  title: 'Files are whole responses or form fields',
  why: 'Inside a JSON body there is no room for a file; use a text with the format byte there.',
  source: 'Swagger validator rules (SchemaTypeFileNotValid); schema of API definitions',
  only: { schema: { type: (type) => type === 'file' } },
  check: {
    schema(target, report) {
      if (target.node['type'] !== 'file' || (target.role === 'root' && target.where === 'response')) return;
      if (target.where === 'definition' && target.role === 'root') return;
      report({ key: 'type', message: 'A file can only be a whole response or a form field. Use a text with the format byte or binary.' });
    },
  },
};
