import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import type { SchemaScope } from './schema-scope';
import { isPrimitive } from './values';

/** What a converted schema describes, seen through `$ref` and `allOf`. `any`: nothing is said about it. */
export type Kind = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'any';

type Names = Pick<SchemaScope, 'definitions' | 'direction'>;

const prefix = '#/definitions/';
const longestChain = 30;

/** The reference to a definition. */
export const referenceTo = (name: string): JsonObject => ({ $ref: `${prefix}${name}` });

/** The name of the definition that a converted schema refers to. */
export function referredName(schema: JsonObject): string | undefined {
  const ref = textOf(schema, '$ref');
  return ref?.startsWith(prefix) ? ref.slice(prefix.length) : undefined;
}

/**
 * A converted schema without `$ref` at its root; an `allOf` with a single member counts as that member. A definition
 * that is still being converted is `{}`.
 */
export function shapeOf(schema: JsonObject, names: Names): JsonObject {
  let current = schema;
  for (let step = 0; step < longestChain; step++) {
    const name = referredName(current);
    if (name !== undefined) {
      current = names.definitions.schemaOf(name, names.direction) ?? {};
      continue;
    }
    const [only, ...others] = arrayOf(current, 'allOf') ?? [];
    if (!isObject(only) || others.length > 0 || member(current, 'type') !== undefined || member(current, 'properties') !== undefined) return current;
    current = only;
  }
  return {};
}

/** The kind of a converted schema. */
export function kindOf(schema: JsonObject, names: Names, step = 0): Kind {
  const shape = shapeOf(schema, names);
  const type = textOf(shape, 'type');
  if (type === 'object' || type === 'array' || isPrimitive(type)) return type;
  if (type === 'file') return 'string';
  if (['properties', 'required', 'additionalProperties'].some((key) => Object.hasOwn(shape, key))) return 'object';
  if (step < longestChain) {
    for (const part of arrayOf(shape, 'allOf') ?? []) {
      const kind = isObject(part) ? kindOf(part, names, step + 1) : 'any';
      if (kind !== 'any') return kind;
    }
  }
  return 'any';
}

/** True when a converted schema says that null is a value. */
export function isNullable(schema: JsonObject, names: Names): boolean {
  return member(schema, 'x-nullable') === true || member(shapeOf(schema, names), 'x-nullable') === true;
}

/** An object schema with all its `$ref`s and `allOf`s merged into one list of properties. */
export interface FlatObject {
  readonly properties: Map<string, JsonObject>;
  readonly required: Set<string>;
  additional: Json | undefined;
  /** True when a part of it is still being converted, so that properties may be missing. */
  isPartial: boolean;
}

/** An object about which nothing is known. */
export const noDemands = (): FlatObject => ({ properties: new Map(), required: new Set(), additional: undefined, isPartial: false });

/** Two demands on one property: the second adds to the first. A reference cannot be added to, so the later one stands. */
function both(first: JsonObject | undefined, second: JsonObject): JsonObject {
  if (first === undefined || Object.keys(first).length === 0 || Object.hasOwn(second, '$ref')) return second;
  return Object.hasOwn(first, '$ref') ? { allOf: [first], ...second } : { ...first, ...second };
}

/** Adds the demands of `added` to `flat`. */
export function addDemands(flat: FlatObject, added: FlatObject): void {
  for (const [name, schema] of added.properties) flat.properties.set(name, both(flat.properties.get(name), schema));
  for (const name of added.required) flat.required.add(name);
  flat.additional = added.additional ?? flat.additional;
  flat.isPartial ||= added.isPartial;
}

/** All properties of a converted schema that describes an object; undefined when it describes something else. */
export function flatObject(schema: JsonObject, names: Names, visited: ReadonlySet<string> = new Set()): FlatObject | undefined {
  const name = referredName(schema);
  if (name !== undefined) {
    if (visited.has(name)) return noDemands();
    const target = names.definitions.schemaOf(name, names.direction);
    return target ? flatObject(target, names, new Set([...visited, name])) : { ...noDemands(), isPartial: true };
  }
  const type = textOf(schema, 'type');
  if (type !== undefined && type !== 'object') return undefined;
  const flat = noDemands();
  let isSomething = type === 'object';
  if (visited.size < longestChain) {
    for (const part of arrayOf(schema, 'allOf') ?? []) {
      if (!isObject(part) || Object.keys(part).length === 0) continue;
      const inner = flatObject(part, names, visited);
      if (!inner) return undefined;
      addDemands(flat, inner);
      isSomething = true;
    }
  }
  for (const [key, property] of Object.entries(objectOf(schema, 'properties') ?? {})) {
    isSomething = true;
    if (isObject(property)) flat.properties.set(key, both(flat.properties.get(key), property));
  }
  const required = member(schema, 'required');
  if (isArray(required)) {
    isSomething = true;
    for (const key of required) if (typeof key === 'string') flat.required.add(key);
  }
  const additional = member(schema, 'additionalProperties');
  if (additional !== undefined) {
    isSomething = true;
    flat.additional = additional;
  }
  return isSomething ? flat : undefined;
}

/** The schema of a flat object: `type`, then `properties`, `required` (only of properties that exist) and the rest. */
export function objectSchema(flat: FlatObject): JsonObject {
  const required = [...flat.required].filter((key) => flat.properties.has(key));
  return {
    type: 'object',
    ...(required.length > 0 ? { required } : {}),
    ...(flat.properties.size > 0 ? { properties: Object.fromEntries(flat.properties) } : {}),
    ...(flat.additional === undefined ? {} : { additionalProperties: flat.additional }),
  };
}

const annotationKeys = new Set(['title', 'description', 'example', 'default', 'externalDocs', 'xml', 'readOnly', 'x-nullable']);

/** True for keys that say something about a schema without restricting its values. */
export const isAnnotation = (key: string): boolean => annotationKeys.has(key) || key.startsWith('x-');

/** A schema with annotations: a reference is wrapped, because nothing may stand beside `$ref`. */
export function annotated(schema: JsonObject, annotations: JsonObject): JsonObject {
  if (Object.keys(annotations).length === 0) return schema;
  return Object.hasOwn(schema, '$ref') ? { allOf: [schema], ...annotations } : { ...schema, ...annotations };
}
