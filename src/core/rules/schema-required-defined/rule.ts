import { isArray, objectOf } from '../../base/json';
import { lastKeyOf, parentOf } from '../../base/pointer';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quoteValue } from '../shared/quote';
import { isDynamicSchema } from '../shared/traits';

export const schemaRequiredDefined: Rule = {
  id: 'schema-required-defined',
  aliases: ['RequiredPropertyDefinitionMissing', 'RequiredPropertyArrayEmpty'],
  severity: 'error',
  phase: 'functionality',
  title: 'Required properties are defined',
  why: 'A required property that is not described cannot be filled in; the validator refuses such names and empty lists.',
  source: 'Swagger validator rules (RequiredPropertyDefinitionMissing, RequiredPropertyArrayEmpty)',
  only: { schema: ['required'] },
  check: {
    schema(target, report) {
      const { node } = target;
      const required = node['required'];
      if (!isArray(required)) return;
      if (required.length === 0) {
        report({ key: 'required', message: 'The list of required properties is empty. Remove it.' });
        return;
      }
      if (node['allOf'] !== undefined || target.role === 'part' || isDynamicSchema(node)) return;
      const properties = objectOf(node, 'properties');
      required.forEach((name, index) => {
        if (typeof name === 'string' && properties && Object.hasOwn(properties, name)) return;
        report({ key: ['required', index], severity: properties ? 'error' : 'warning', message: `${quoteValue(name)} is required but not among the properties. Describe it or remove it from the list.` });
      });
    },
  },
  fix: {
    label: 'Remove it from the required ones',
    safe: false,
    local: true,
    apply(connector, { at }) {
      const list = lastKeyOf(at) === 'required' ? at : parentOf(at);
      const index = Number(lastKeyOf(at));
      return editAt(connector, list, (required) => {
        if (!isArray(required)) return required;
        const rest = required.filter((_, position) => position !== index);
        return rest.length === 0 ? undefined : rest;
      });
    },
  },
};
