import type { Json, JsonObject } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Report, Rule } from '../rule';
import { quote, quoteValue } from '../shared/quote';

const formats = new Set(['int32', 'int64', 'float', 'double', 'byte', 'binary', 'date', 'date-time', 'password', 'date-no-tz', 'email', 'html', 'uri', 'uuid']);

const meant: ReadonlyMap<string, string> = new Map([
  ['datetime', 'date-time'],
  ['date_time', 'date-time'],
  ['int', 'int32'],
  ['integer', 'int32'],
  ['long', 'int64'],
  ['decimal', 'double'],
  ['guid', 'uuid'],
  ['url', 'uri'],
  ['base64', 'byte'],
]);

const betterFormat = (format: string): string | undefined => {
  const lower = format.trim().toLowerCase();
  return formats.has(lower) ? lower : meant.get(lower);
};

const isUnknown = (format: Json | undefined): boolean => format !== '' && (typeof format !== 'string' || !formats.has(format));

function reportFormat(node: JsonObject, report: Report): void {
  const format = node['format'];
  if (format === undefined || !isUnknown(format)) return;
  const better = typeof format === 'string' ? betterFormat(format) : undefined;
  report({ key: 'format', fixable: better !== undefined, message: `The format ${quoteValue(format)} is not known. ${better === undefined ? 'Remove it.' : `Write ${quote(better)}.`}` });
}

export const schemaFormatKnown: Rule = {
  id: 'schema-format-known',
  aliases: ['UnrecognizedTypeFormat', 'jsd-format'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Formats are known to the platform',
  why: 'Designers choose the field by the format and treat unknown ones as plain text.',
  source: 'Swagger validator rules (UnrecognizedTypeFormat); schema of API definitions',
  only: { parameter: ['format'], schema: ['format'] },
  when: { parameter: { format: isUnknown }, schema: { format: isUnknown } },
  check: {
    parameter: (target, report) => reportFormat(target.node, report),
    schema: (target, report) => reportFormat(target.node, report),
  },
  fix: {
    label: 'Write the known format',
    safe: true,
    local: true,
    apply: (connector, { at }) => editAt(connector, at, (format) => (typeof format === 'string' ? (betterFormat(format) ?? format) : format)),
  },
};
