import { member, objectOf, type Json } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quoteJson } from '../shared/quote';

const kinds: readonly { readonly key: string; readonly text: boolean }[] = [
  { key: 'required', text: true },
  { key: 'hidden', text: true },
  { key: 'clearText', text: false },
];
const isTruth = (value: string): boolean => value === 'true' || value === 'false';

const asText = (value: Json): string =>
  typeof value === 'boolean' ? `${value} without quotation marks. Write "true" or "false", with them.` : `${quoteJson(value)}. Write "true" or "false", with quotation marks.`;
const asTruth = (value: Json): string =>
  typeof value === 'string' && isTruth(value.toLowerCase()) ? `"${value}" in quotation marks. Write true or false, without them.` : `${quoteJson(value)}. Write true or false, without quotation marks.`;

export const connectionParameterStringBooleans: Rule = {
  id: 'connection-parameter-string-booleans',
  severity: 'warning',
  phase: 'functionality',
  title: '“required” and “hidden” are texts, “clearText” is true or false',
  why: 'The schema of the API properties wants the texts "true" and "false" for the first two; a rejection for a plain false has been reported.',
  source: 'Schema of the API properties; a verified publisher’s notes',
  check: {
    'connection-parameter'(target, report) {
      const constraints = objectOf(objectOf(target.node, 'uiDefinition'), 'constraints');
      if (!constraints) return;
      for (const { key, text } of kinds) {
        const value = member(constraints, key);
        const place = ['uiDefinition', 'constraints', key];
        if (value === undefined) continue;
        if (text ? typeof value === 'string' && isTruth(value) : typeof value === 'boolean') continue;
        const fixable = typeof value === 'boolean' || (typeof value === 'string' && isTruth(value.toLowerCase()));
        report({ key: place, fixable, message: `“${key}” is ${text ? asText(value) : asTruth(value)}` });
      }
    },
  },
  fix: {
    label: 'Write it in the type that is expected',
    safe: true,
    apply: (connector, finding) =>
      editAt(connector, finding.at, (value) => {
        if (finding.at.endsWith('/clearText')) return typeof value === 'string' ? value.toLowerCase() === 'true' : value;
        return typeof value === 'boolean' ? String(value) : typeof value === 'string' ? value.toLowerCase() : value;
      }),
  },
};
