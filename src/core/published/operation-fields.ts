import { arrayOf, isArray, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { visibilityOf } from '../connector/operations-of';
import { followRef } from '../requests/follow-ref';
import { wordOrQuote } from '../rules/shared/quote';

/** One thing that goes into an operation or comes out of it, as a maker of flows sees it. */
export interface OperationField {
  /** `limit`, `order/lines/price`: how a flow names it. */
  readonly name: string;
  /** `integer (int64)`, `array`, `object`. */
  readonly type: string;
  /** Whether it must be given, where that which holds it is given. */
  readonly required: boolean;
  readonly internal: boolean;
  readonly hasDefault: boolean;
  /** The values that it takes, as JSON; undefined when it takes any. */
  readonly choices: ReadonlySet<string> | undefined;
}

/** Fields by a key that stays the same while the field does. */
export type OperationFields = ReadonlyMap<string, OperationField>;

/** No real operation has so many; past it a schema that opens out for ever ends. */
const mostFields = 4000;
const deepest = 24;

function typeOf(schema: JsonObject): string {
  const type = member(schema, 'type');
  const kinds = (isArray(type) ? type : [type]).flatMap((each) => (typeof each === 'string' && each !== 'null' ? wordOrQuote(each) : []));
  const named = kinds.length > 0 ? kinds.join(' or ') : objectOf(schema, 'properties') ? 'object' : objectOf(schema, 'items') ? 'array' : 'any';
  const format = textOf(schema, 'format');
  return format === undefined ? named : `${named} (${wordOrQuote(format)})`;
}

interface Walk {
  readonly definition: JsonObject;
  readonly fields: Map<string, OperationField>;
}

interface Context {
  readonly name: string;
  readonly required: boolean;
  readonly internal: boolean;
  /** Names that a schema which this one is a part of requires. */
  readonly requires?: ReadonlySet<string>;
}

const namesIn = (list: readonly Json[] | undefined): string[] => (list ?? []).filter((name) => typeof name === 'string');

function choicesOf(schema: JsonObject): ReadonlySet<string> | undefined {
  const values = arrayOf(schema, 'enum');
  return values && values.length > 0 ? new Set(values.map((value) => JSON.stringify(value))) : undefined;
}

/** Adds a schema, or a parameter, which says type, values and items as a schema does. */
function addSchema(walk: Walk, node: Json | undefined, context: Context, open: readonly JsonObject[]): void {
  const schema = followRef(walk.definition, node)?.node;
  if (!schema || open.includes(schema) || open.length > deepest || walk.fields.size >= mostFields) return;
  const inside = [...open, schema];
  const internal = context.internal || visibilityOf(node) === 'internal' || visibilityOf(schema) === 'internal';
  const known = walk.fields.get(context.name);
  if (!known || known.type === 'any') {
    walk.fields.set(context.name, { name: context.name, type: typeOf(schema), required: context.required, internal, hasDefault: member(schema, 'default') !== undefined, choices: choicesOf(schema) });
  }
  const parts = arrayOf(schema, 'allOf') ?? [];
  const ofParts = parts.flatMap((part) => namesIn(arrayOf(followRef(walk.definition, part)?.node, 'required')));
  const requires = new Set([...(context.requires ?? []), ...namesIn(arrayOf(schema, 'required')), ...ofParts]);
  for (const part of parts) addSchema(walk, part, { ...context, internal, requires }, inside);
  for (const [name, property] of Object.entries(objectOf(schema, 'properties') ?? {})) {
    addSchema(walk, property, { name: context.name === '' ? name : `${context.name}/${name}`, required: requires.has(name), internal }, inside);
  }
  const items = objectOf(schema, 'items');
  if (items) addSchema(walk, items, { name: `${context.name}[]`, required: false, internal }, inside);
}

/** The parameters of an operation, those of its path item included, references followed. */
function parametersOf(definition: JsonObject, item: JsonObject, operation: JsonObject): JsonObject[] {
  const own = [...(arrayOf(item, 'parameters') ?? []), ...(arrayOf(operation, 'parameters') ?? [])];
  const resolved = own.flatMap((parameter) => { const node = followRef(definition, parameter)?.node; return node ? [node] : []; });
  return [...new Map(resolved.map((parameter) => [`${textOf(parameter, 'in') ?? ''} ${textOf(parameter, 'name') ?? ''}`, parameter])).values()];
}

/** What an operation takes: its parameters by name, and the properties of its body as `<parameter>/<property>`, as flows name them. */
export function inputsOf(definition: JsonObject, item: JsonObject, operation: JsonObject): OperationFields {
  const fields = new Map<string, OperationField>();
  for (const parameter of parametersOf(definition, item, operation)) {
    const isBody = textOf(parameter, 'in') === 'body';
    const context: Context = { name: textOf(parameter, 'name') || 'body', required: member(parameter, 'required') === true, internal: visibilityOf(parameter) === 'internal' };
    addSchema({ definition, fields }, isBody ? member(parameter, 'schema') : parameter, context, []);
  }
  return fields;
}

/** What an operation gives: the properties of its successful answers and of what a webhook sends, by path. */
export function outputsOf(definition: JsonObject, item: JsonObject, operation: JsonObject): OperationFields {
  const fields = new Map<string, OperationField>();
  const answers = Object.entries(objectOf(operation, 'responses') ?? {}).filter(([code]) => code.startsWith('2') || code === 'default');
  const [, answer] = answers.find(([code]) => code !== 'default') ?? answers[0] ?? [];
  const schema = member(followRef(definition, answer)?.node, 'schema');
  if (schema !== undefined) addSchema({ definition, fields }, schema, { name: '', required: true, internal: false }, []);
  const sent = objectOf(objectOf(item, 'x-ms-notification-content') ?? objectOf(operation, 'x-ms-notification-content'), 'schema');
  if (sent) addSchema({ definition, fields }, sent, { name: 'notification', required: true, internal: false }, []);
  return fields;
}

