import { arrayOf, isArray, isObject, member, type Json, type JsonObject } from '../../base/json';
import { titleCaseOf } from '../../base/words';
import { valueAt } from '../../connector/connector';
import type { Report, Rule } from '../rule';
import { insertMember } from '../shared/insert-member';
import { quoteValue } from '../shared/quote';

const extension = 'x-ms-enum-values';

function reportLabels(node: JsonObject, report: Report): void {
  const labels = node[extension];
  if (!isArray(labels)) return;
  const choices = arrayOf(node, 'enum');
  const seen = new Set<Json>();
  labels.forEach((label, index) => {
    const key = [extension, index];
    const value = member(label, 'value');
    if (!isObject(label)) return report({ key, fixable: false, message: 'A label is an object with value and displayName. Write it so.' });
    if (value === undefined) return report({ key, missing: 'value', fixable: false, message: 'The label does not say which value it is for. Add the value.' });
    const name = member(label, 'displayName');
    if (name === undefined) report({ key, missing: 'displayName', message: `The choice ${quoteValue(value)} has no label. Add a displayName.` });
    if (choices && !choices.includes(value)) report({ key: [...key, 'value'], fixable: false, message: `${quoteValue(value)} is none of the choices in enum. Add it there or remove the label.` });
    if (seen.has(value)) report({ key: [...key, 'value'], fixable: false, message: `The choice ${quoteValue(value)} has two labels. Remove one.` });
    seen.add(value);
  });
}

export const schemaEnumValuesValid: Rule = {
  id: 'schema-enum-values-valid',
  aliases: ['MissingEnumValuesDisplayName', 'InvalidEnumValuesExtensionValue', 'DuplicateEnumValuesInExtension', 'jsd-enum-values'],
  severity: 'error',
  phase: 'functionality',
  title: 'Labels of choices name each value once',
  why: 'x-ms-enum-values gives each choice its label; values that are no choice, and labels without one, are refused.',
  source: 'Swagger validator rules (MissingEnumValuesDisplayName, InvalidEnumValuesExtensionValue, DuplicateEnumValuesInExtension)',
  only: { parameter: ['x-ms-enum-values'], schema: ['x-ms-enum-values'] },
  check: {
    parameter: (target, report) => reportLabels(target.node, report),
    schema: (target, report) => reportLabels(target.node, report),
  },
  fix: {
    label: 'Make the label from the value',
    safe: true,
    local: true,
    apply(connector, { at }) {
      const value = member(valueAt(connector, at), 'value');
      const text = typeof value === 'string' ? titleCaseOf(value) || value : String(value ?? '');
      return insertMember(connector, at, 'displayName', text, ['value']);
    },
  },
};
