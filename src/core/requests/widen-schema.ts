import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonArray, type JsonObject } from '../base/json';
import { child, isPointer, isWithin, type Pointer } from '../base/pointer';
import { nodeAt, updateAt, withKey, withoutKey } from '../base/tree';
import { titleCaseOf } from '../base/words';
import { inferSchema } from '../connector/samples/infer-schema';
import { followRef } from './follow-ref';
import { formatMismatch } from './text-formats';

/** A definition in which a schema accepts a value, and what was changed for it, one sentence each. */
export interface Widened {
  readonly definition: JsonObject;
  readonly changes: readonly string[];
}

/** Deeper than any answer that the platform takes. */
const deepest = 60;

interface Widening {
  definition: JsonObject;
  readonly changes: string[];
  /** Schemas that were made from this value: what is changed in them goes without saying. */
  readonly added: Pointer[];
}

/** The schema that a value asks for: nothing is required, as one answer cannot prove it. */
export const schemaOfValue = (value: Json): JsonObject => inferSchema([value], { required: 'none', title: titleCaseOf }).schema;

/** The schema of one property, with a title made from its name. */
export const schemaOfProperty = (name: string, value: Json): JsonObject => objectOf(objectOf(schemaOfValue({ [name]: value }), 'properties'), name) ?? {};

function edit(state: Widening, at: Pointer, change: (schema: JsonObject) => JsonObject, said: string): void {
  const next = updateAt(state.definition, at, (node) => (isObject(node) ? change(node) : node));
  if (!isObject(next) || next === state.definition) return;
  state.definition = next;
  if (!state.added.some((made) => isWithin(at, made))) state.changes.push(said);
}

const without = (schema: JsonObject, ...keys: readonly string[]): JsonObject => keys.reduce(withoutKey, schema);

/** The object schema with a property that may be missing. An emptied list goes, since OpenAPI wants at least one name in it. */
export function withoutRequired(schema: JsonObject, name: string): JsonObject {
  const left = (arrayOf(schema, 'required') ?? []).filter((each) => each !== name);
  return left.length === 0 ? withoutKey(schema, 'required') : withKey(schema, 'required', left);
}

const numberIn = (schema: JsonObject, key: string): number | undefined => {
  const value = member(schema, key);
  return typeof value === 'number' ? value : undefined;
};

function hasType(type: Json, value: Json): boolean {
  if (type === 'integer') return typeof value === 'number' && Number.isInteger(value);
  if (type === 'array') return isArray(value);
  if (type === 'object') return isObject(value);
  return type === 'file' || type === (value === null ? 'null' : typeof value);
}

/** Removes the limits of a scalar that the value breaks. */
function widenScalar(state: Widening, at: Pointer, schema: JsonObject, value: Json, path: string): void {
  const allowed = arrayOf(schema, 'enum');
  if (allowed && !allowed.includes(value)) edit(state, at, (node) => withKey(node, 'enum', [...allowed, value]), `${path} may also be ${JSON.stringify(value)}.`);
  const drop = (key: string, isBroken: boolean): void => {
    if (isBroken) edit(state, at, (node) => without(node, key), `${path} loses its ${key} (${JSON.stringify(member(schema, key))}).`);
  };
  const format = textOf(schema, 'format');
  if (typeof value === 'number') {
    drop('minimum', value < (numberIn(schema, 'minimum') ?? value));
    drop('maximum', value > (numberIn(schema, 'maximum') ?? value));
    if (format === 'int32' && (value > 2147483647 || value < -2147483648)) edit(state, at, (node) => withKey(node, 'format', 'int64'), `${path} gets the format int64.`);
  } else if (typeof value === 'string') {
    const length = [...value].length;
    drop('minLength', length < (numberIn(schema, 'minLength') ?? length));
    drop('maxLength', length > (numberIn(schema, 'maxLength') ?? length));
    drop('format', format !== undefined && formatMismatch(format, value) !== undefined);
  }
}

function widenArray(state: Widening, at: Pointer, schema: JsonObject, value: JsonArray, path: string, depth: number): void {
  for (const [key, isBroken] of [['minItems', value.length < (numberIn(schema, 'minItems') ?? 0)], ['maxItems', value.length > (numberIn(schema, 'maxItems') ?? value.length)]] as const) {
    if (isBroken) edit(state, at, (node) => without(node, key), `${path} loses its ${key}.`);
  }
  const items = child(at, 'items');
  if (!objectOf(schema, 'items') && value.length > 0) {
    const made = objectOf(schemaOfValue(value), 'items');
    if (!made) return;
    edit(state, at, (node) => withKey(node, 'items', made), `The items of ${path} are described.`);
    state.added.push(items);
    return;
  }
  for (const item of value) widen(state, items, item, `${path}[]`, depth + 1);
}

/** An object schema and the parts of its `allOf`, at any depth, with their places. */
function partsAt(state: Widening, at: Pointer, depth: number): { readonly at: Pointer; readonly schema: JsonObject }[] {
  const followed = followRef(state.definition, nodeAt(state.definition, at));
  if (!followed || depth > deepest) return [];
  const here = followed.ref ?? at;
  const parts = (arrayOf(followed.node, 'allOf') ?? []).flatMap((_part, index) => partsAt(state, child(child(here, 'allOf'), index), depth + 1));
  return [{ at: here, schema: followed.node }, ...parts];
}

const named = (path: string, name: string): string => `${path}.${name}`;

function widenObject(state: Widening, at: Pointer, value: JsonObject, path: string, depth: number): void {
  const parts = partsAt(state, at, depth);
  for (const part of parts) {
    for (const name of arrayOf(part.schema, 'required') ?? []) {
      if (typeof name === 'string' && !Object.hasOwn(value, name)) edit(state, part.at, (node) => withoutRequired(node, name), `${named(path, name)} is no longer required.`);
    }
  }
  for (const [name, inner] of Object.entries(value)) {
    const known = parts.find(({ schema }) => member(objectOf(schema, 'properties'), name) !== undefined);
    if (known) {
      widen(state, child(child(known.at, 'properties'), name), inner, named(path, name), depth + 1);
      continue;
    }
    const open = parts.find(({ schema }) => isObject(member(schema, 'additionalProperties')));
    if (open) {
      widen(state, child(open.at, 'additionalProperties'), inner, `${path}.*`, depth + 1);
      continue;
    }
    if (parts.some(({ schema }) => member(schema, 'additionalProperties') === true)) continue;
    const made = schemaOfProperty(name, inner);
    edit(state, at, (node) => withKey(node, 'properties', withKey(objectOf(node, 'properties') ?? {}, name, made)), `${named(path, name)} is added (${textOf(made, 'type') ?? 'any type'}).`);
    state.added.push(child(child(at, 'properties'), name));
  }
}

function widen(state: Widening, written: Pointer, value: Json, path: string, depth: number): void {
  const followed = followRef(state.definition, nodeAt(state.definition, written));
  if (!followed || depth > deepest) return;
  const at = followed.ref ?? written;
  const schema = followed.node;
  const type = member(schema, 'type');
  const isTyped = type !== undefined && type !== '';
  if (value === null) {
    if (isTyped && member(schema, 'x-nullable') !== true) edit(state, at, (node) => withKey(node, 'x-nullable', true), `${path} may be null.`);
    return;
  }
  if (isTyped && !(isArray(type) ? type : [type]).some((each) => hasType(each, value))) {
    if (type === 'integer' && typeof value === 'number') edit(state, at, (node) => withKey(without(node, 'format'), 'type', 'number'), `${path} becomes a number.`);
    else edit(state, at, (node) => without(node, 'type', 'format', 'enum'), `${path} may be of any type: ${JSON.stringify(type)} was described, and ${isArray(value) ? 'an array' : isObject(value) ? 'an object' : `a ${typeof value}`} came.`);
    return;
  }
  if (isArray(value)) widenArray(state, at, schema, value, path, depth);
  else if (isObject(value)) widenObject(state, at, value, path, depth);
  else widenScalar(state, at, schema, value, path);
}

/**
 * Changes the schema at `schemaAt` (a pointer into the connector), and those that it refers to, so that it accepts `value`
 * and all that it accepted before: properties are added, made optional or nullable, limits that the value breaks go.
 * Patterns, `anyOf` and `oneOf` stay as they are: no value says what they should be.
 */
export function widenSchema(definition: JsonObject, schemaAt: Pointer, value: Json): Widened {
  const inside = schemaAt.replace(/^\/definition/, '');
  const state: Widening = { definition, changes: [], added: [] };
  if (isPointer(inside)) widen(state, inside, value, '$', 0);
  return { definition: state.definition, changes: state.changes };
}
