import { isArray } from '../../base/json';
import type { Rule } from '../rule';
import { quoteValue } from '../shared/quote';

export const schemaRequiredOnObject: Rule = {
  id: 'schema-required-on-object',
  aliases: ['RequiredPropertyNotOnObject'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Only objects list required properties',
  why: 'A list of required properties on a text or a list means nothing; the validator reports it. A property is made required in the object around it.',
  source: 'Swagger validator rules (RequiredPropertyNotOnObject)',
  only: { schema: ['required'] },
  when: { schema: { required: (required) => required !== undefined && !isArray(required), type: (type) => type !== undefined && type !== 'object' } },
  check: {
    schema(target, report) {
      const { node } = target;
      const required = node['required'];
      if (required === undefined) return;
      if (!isArray(required)) report({ key: 'required', message: 'Required is a list of names in the object around the properties. Move it there.' });
      else if (node['type'] !== undefined && node['type'] !== 'object') report({ key: 'required', message: `Required properties are listed on a schema of type ${quoteValue(node['type'])}. Move the list to the object that has the properties.` });
    },
  },
};
