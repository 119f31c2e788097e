import { isArray, type Json, type JsonObject } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Report, Rule } from '../rule';
import { quote, quoteJson } from '../shared/quote';

const types = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'file', 'null']);

function firstType(value: Json | undefined): string | undefined {
  const found = isArray(value) ? value.filter((type) => typeof type === 'string' && type !== 'null') : [];
  return found.length === 1 && typeof found[0] === 'string' ? found[0] : undefined;
}

/** A parameter outside the body is written into an address, header or form, which holds no objects. */
const simpleTypes = new Set(['string', 'number', 'integer', 'boolean', 'array', 'file']);

function reportType(node: JsonObject, known: ReadonlySet<string>, report: Report): void {
  const type = node['type'];
  if (type === undefined || (typeof type === 'string' && known.has(type))) return;
  if (typeof type === 'string') report({ key: 'type', fixable: false, message: `${quote(type)} is no type ${known === types ? 'of a schema. Write string, number, integer, boolean, array or object.' : 'of a parameter. Write string, number, integer, boolean or array.'}` });
  else report({ key: 'type', fixable: firstType(type) !== undefined, message: `The type is ${quoteJson(type)}. Write one word, such as “${firstType(type) ?? 'string'}”.` });
}

const isNoTypeOfSchema = (type: Json): boolean => typeof type !== 'string' || !types.has(type);

export const schemaTypeSingle: Rule = {
  id: 'schema-type-single',
  aliases: ['JsonTypeIncorrect'],
  severity: 'error',
  phase: 'functionality',
  title: 'A type is one word',
  why: 'OpenAPI 2.0 knows no lists of types; the platform refuses them. Optional values are marked by leaving the property out of the required ones.',
  source: 'Schema of API definitions (SV JsonTypeIncorrect)',
  only: { schema: { type: isNoTypeOfSchema } },
  when: { parameter: { type: (type) => type !== undefined && (typeof type !== 'string' || !simpleTypes.has(type)) } },
  check: {
    parameter: (target, report) => reportType(target.node, target.in === 'body' ? types : simpleTypes, report),
    schema: (target, report) => reportType(target.node, types, report),
  },
  fix: {
    label: 'Keep the one that is not null',
    safe: true,
    local: true,
    apply: (connector, { at }) => editAt(connector, at, (type) => firstType(type) ?? type),
  },
};
