import type { Rule } from '../rule';

export const schemaDictionaryEditor: Rule = {
  id: 'schema-dictionary-editor',
  aliases: ['InvalidCustomEditorExtensionDictionaryValue'],
  severity: 'error',
  phase: 'functionality',
  title: 'The dictionary editor is for objects with free keys',
  why: "The editor writes keys of the maker's choice, which only an object with additionalProperties allows.",
  source: 'Swagger validator rules (InvalidCustomEditorExtensionDictionaryValue)',
  only: { schema: ['x-ms-editor'] },
  check: {
    schema(target, report) {
      const { node } = target;
      if (node['x-ms-editor'] !== 'dictionary') return;
      const free = node['additionalProperties'];
      if (node['type'] === 'object' && free !== undefined && free !== false) return;
      report({ key: 'x-ms-editor', message: 'The dictionary editor needs the type object and additionalProperties. Add them or remove the editor.' });
    },
  },
};
