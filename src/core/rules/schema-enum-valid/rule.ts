import { isArray, textOf, type Json, type JsonObject } from '../../base/json';
import { lastKeyOf, parentOf } from '../../base/pointer';
import { editAt, valueAt } from '../../connector/connector';
import type { Report, Rule } from '../rule';
import { asType, hasType } from '../shared/enums';
import { quoteJson, quoteValue } from '../shared/quote';

function reportEnum(node: JsonObject, report: Report): void {
  const values = node['enum'];
  if (!isArray(values)) return;
  if (values.length === 0) report({ key: 'enum', message: 'The list of choices is empty. Add values or remove it.' });
  const type = node['type'];
  const seen = new Set<Json>();
  values.forEach((value, index) => {
    if (seen.has(value)) report({ key: ['enum', index], message: `The choice ${quoteValue(value)} is there twice. Remove one.` });
    else if (typeof type === 'string' && value !== null && !hasType(value, type)) {
      // Values that only miss their quotes or have some too many are accepted in published connectors.
      const fixable = asType(value, type) !== undefined;
      report({ key: ['enum', index], severity: fixable ? 'warning' : 'error', fixable, message: `The choice ${quoteJson(value)} is no ${type}. Write it in the declared type.` });
    }
    seen.add(value);
  });
}

export const schemaEnumValid: Rule = {
  id: 'schema-enum-valid',
  aliases: ['EnumMustContainAtLeastOneElement', 'InvalidEnumValue', 'ArrayDuplicateValue'],
  severity: 'error',
  phase: 'functionality',
  title: 'Enumerations have different values of the declared type',
  why: 'Designers make a list of choices from them; empty, repeated or ill-typed values are refused.',
  source: 'Swagger validator rules (EnumMustContainAtLeastOneElement, InvalidEnumValue, ArrayDuplicateValue)',
  only: { parameter: ['enum'], schema: ['enum'] },
  check: {
    parameter: (target, report) => reportEnum(target.node, report),
    schema: (target, report) => reportEnum(target.node, report),
  },
  fix: {
    label: 'Put the list of choices right',
    safe: true,
    local: true,
    apply(connector, { at }) {
      const isList = lastKeyOf(at) === 'enum';
      const list = isList ? at : parentOf(at);
      const type = textOf(valueAt(connector, parentOf(list)), 'type') ?? '';
      return editAt(connector, list, (values) => {
        if (!isArray(values)) return values;
        const typed = values.map((value) => (type === '' || hasType(value, type) ? value : (asType(value, type) ?? value)));
        const unique = typed.filter((value, index) => typed.indexOf(value) === index);
        return unique.length === 0 ? undefined : unique;
      });
    },
  },
};
