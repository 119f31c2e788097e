import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import type { Merged, SchemaScope } from './schema-scope';
import {
  annotated, flatObject, isNullable, kindOf, objectSchema, referredName, shapeOf, type FlatObject, type Kind,
} from './shapes';
import { distinct, isPrimitive } from './values';

type Names = Pick<SchemaScope, 'definitions' | 'direction' | 'unions'>;

/** How deep clashing properties of alternatives are merged into each other; below, any object will do. */
const deepestMerge = 3;

function labelOf(schema: JsonObject, kind: Kind): string {
  return textOf(schema, 'title') ?? referredName(schema) ?? (kind === 'string' ? 'text' : kind === 'array' ? 'list' : kind);
}

function listed(labels: readonly string[]): string {
  const names = [...new Set(labels)];
  return names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ');
}

/** The constraints that all schemas share. */
function common(schemas: readonly JsonObject[]): JsonObject {
  const [first, ...others] = schemas;
  if (!first) return {};
  const same = (key: string, value: Json): boolean =>
    others.every((other) => Object.hasOwn(other, key) && (other[key] === value || (typeof value === 'object' && JSON.stringify(other[key]) === JSON.stringify(value))));
  return Object.fromEntries(Object.entries(first).filter(([key, value]) => same(key, value)));
}

function mergePrimitives(schemas: readonly JsonObject[], kinds: ReadonlySet<Kind>, names: Names): Merged {
  const shapes = schemas.map((schema) => shapeOf(schema, names));
  const isNumeric = [...kinds].every((kind) => kind === 'number' || kind === 'integer');
  const [only] = kinds;
  const type = kinds.size === 1 ? only : isNumeric ? 'number' : undefined;
  const enums = shapes.map((shape) => arrayOf(shape, 'enum'));
  const values = enums.every(isArray) ? distinct(enums.flatMap((list) => list ?? [])) : undefined;
  if (type === undefined) {
    const sentence = `Either ${[...kinds].map((kind) => (kind === 'string' ? 'text' : kind)).join(' or ')}.`;
    return {
      schema: { description: sentence, ...(values ? { enum: values } : {}) },
      loss: 'allows values of several types: it was left without a type',
    };
  }
  const { enum: _enum, type: _type, format, ...rest } = common(shapes);
  const schema = { type, ...(format === undefined ? {} : { format }), ...rest, ...(values ? { enum: values } : {}) };
  const isLossless = values !== undefined && shapes.every((shape) => Object.keys(shape).every((key) => key === 'type' || key === 'enum' || key === 'description' || key === 'title'));
  return isLossless ? { schema } : { schema, loss: `has alternatives of one type, which became that type (${type}) without the limits in which they differ` };
}

function mergeObjects(schemas: readonly JsonObject[], names: Names, stack: readonly string[]): Merged {
  const key = schemas.map((schema) => referredName(schema) ?? Object.keys(objectOf(schema, 'properties') ?? {}).join()).toSorted().join('|');
  if (stack.length >= deepestMerge || stack.includes(key)) {
    return { schema: { type: 'object' }, loss: 'has alternatives within alternatives; below this depth any object will do' };
  }
  const flats = schemas.map((schema) => flatObject(schema, names)).filter((flat) => flat !== undefined);
  const properties = new Map<string, JsonObject[]>();
  for (const flat of flats) {
    for (const [name, property] of flat.properties) {
      const known = properties.get(name);
      if (known) known.push(property);
      else properties.set(name, [property]);
    }
  }
  const [first, ...others] = flats;
  const union: FlatObject = {
    properties: new Map(),
    required: new Set([...(first?.required ?? [])].filter((name) => others.every((flat) => flat.required.has(name)))),
    additional: first && others.every((flat) => JSON.stringify(flat.additional) === JSON.stringify(first.additional)) ? first.additional : undefined,
    isPartial: flats.some((flat) => flat.isPartial),
  };
  for (const [name, variants] of properties) {
    union.properties.set(name, mergeWithin(variants, names, [...stack, key]).schema);
  }
  const labels = schemas.filter((schema) => Object.hasOwn(schema, '$ref') || Object.hasOwn(schema, 'title')).map((schema) => labelOf(schema, 'object'));
  const description = labels.length > 1 ? { description: `One of: ${listed(labels)}.` } : {};
  return {
    schema: { ...objectSchema(union), ...description },
    loss: `has ${schemas.length} alternative objects${labels.length > 1 ? ` (${listed(labels)})` : ''}: it became one object with all their properties, of which those are required that every alternative requires`,
  };
}

function mergeArrays(schemas: readonly JsonObject[], names: Names, stack: readonly string[]): Merged {
  const items = schemas.map((schema) => member(shapeOf(schema, names), 'items')).filter(isObject);
  return {
    schema: { type: 'array', items: mergeWithin(items, names, stack).schema },
    loss: 'has alternative lists: it became one list whose elements may be any of theirs',
  };
}

/** A text that may only be empty: how some services say “clear this value”, beside the real alternatives. */
function isEmptyText(schema: JsonObject, names: Names): boolean {
  const values = arrayOf(shapeOf(schema, names), 'enum');
  return values?.length === 1 && values[0] === '';
}

function mergeMixed(schemas: readonly JsonObject[], kinds: readonly Kind[], names: Names, stack: readonly string[]): Merged {
  const of = (wanted: (kind: Kind) => boolean): JsonObject[] => schemas.filter((_, index) => wanted(kinds[index] ?? 'any'));
  const objects = of((kind) => kind === 'object');
  const arrays = of((kind) => kind === 'array');
  const labels = listed(schemas.map((schema, index) => labelOf(schema, kinds[index] ?? 'any')));
  if (arrays.length === 0) {
    const takesObject = names.direction === 'response';
    const chosen = mergeWithin(takesObject ? objects : of(isPrimitive), names, stack).schema;
    return {
      schema: chosen,
      loss: `may be an object or a plain value (${labels}): ${takesObject ? 'a response shows the object' : 'a request asks for the plain value'}`,
    };
  }
  const others = of((kind) => kind !== 'array');
  const elements = arrays.map((schema) => member(shapeOf(schema, names), 'items')).filter(isObject);
  const elementKinds = new Set(elements.map((element) => kindOf(element, names)));
  const isOneOrMany = others.every((schema) => elementKinds.has(kindOf(schema, names)));
  if (names.direction === 'request' && isOneOrMany) {
    return { schema: mergeWithin(arrays, names, stack).schema, loss: `may be one value or a list of them (${labels}): a request asks for the list` };
  }
  return { schema: { description: `One of: ${labels}.` }, loss: `may be a list or something else (${labels}): it was left without a type` };
}

/** True for schemas that say the same in plain keywords: what most properties of alternatives that share a name do. */
function isSamePlain(a: JsonObject, b: JsonObject): boolean {
  if (a === b) return true;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key] && Object.hasOwn(b, key));
}

/** The schemas without repetition. Most differ in what they refer to or in their keys, which is cheap to see. */
function different(schemas: readonly JsonObject[]): JsonObject[] {
  const seen = new Map<string, Set<string> | undefined>();
  const first = new Map<string, JsonObject>();
  return schemas.filter((schema) => {
    const sketch = textOf(schema, '$ref') ?? `${Object.keys(schema).join()} ${textOf(schema, 'title') ?? ''} ${Object.keys(objectOf(schema, 'properties') ?? {}).join()}`;
    const earlier = first.get(sketch);
    if (!earlier) {
      first.set(sketch, schema);
      return true;
    }
    if (Object.hasOwn(schema, '$ref') || isSamePlain(earlier, schema)) return false;
    const texts = seen.get(sketch) ?? new Set([JSON.stringify(earlier)]);
    seen.set(sketch, texts);
    const text = JSON.stringify(schema);
    return !texts.has(text) && texts.add(text) !== undefined;
  });
}

/** Merges, or remembers: by the references alone, as long as nothing was missing while they were merged. */
function mergeWithin(schemas: readonly JsonObject[], names: Names, stack: readonly string[]): Merged {
  const [first, ...others] = schemas;
  if (first && others.every((schema) => isSamePlain(first, schema))) return { schema: first };
  const refs = schemas.map((schema) => referredName(schema));
  if (schemas.length < 2 || refs.includes(undefined)) return mergeDifferent(different(schemas), names, stack);
  const key = `${names.direction} ${stack.length} ${refs.join(' ')}`;
  const known = names.unions.get(key);
  if (known) return known;
  const misses = names.definitions.misses();
  const merged = mergeDifferent(different(schemas), names, stack);
  if (names.definitions.misses() === misses) names.unions.set(key, merged);
  return merged;
}

function mergeDifferent(alternatives: readonly JsonObject[], names: Names, stack: readonly string[]): Merged {
  const meaningful = alternatives.filter((schema) => !isEmptyText(schema, names));
  const members = meaningful.length > 0 ? meaningful : alternatives;
  const emptied = members.length < alternatives.length ? 'also takes an empty text, which was left out' : undefined;
  const every = members.map((schema) => kindOf(schema, names));
  const known = members.filter((_, index) => every[index] !== 'any');
  const [only, second] = known.length > 0 ? known : members;
  if (!only) return { schema: {} };
  if (!second || known.length === 0) {
    const dropped = known.length > 0 && members.length > 1 ? 'has an alternative that says nothing about its value, which was left out' : emptied;
    const schema = known.length === 0 && members.length > 1 ? {} : only;
    return dropped === undefined ? { schema } : { schema, loss: dropped };
  }
  const kinds = every.filter((kind) => kind !== 'any');
  const set = new Set(kinds);
  if (kinds.every(isPrimitive)) return mergePrimitives(known, set, names);
  if (set.size === 1) return set.has('object') ? mergeObjects(known, names, stack) : mergeArrays(known, names, stack);
  return mergeMixed(known, kinds, names, stack);
}

/**
 * One schema for the converted members of a `oneOf` or `anyOf`, which OpenAPI 2.0 does not have. Source: import
 * conversion, 4, the rules for schemas. A member that is null makes the result nullable.
 */
export function mergeAlternatives(schemas: readonly JsonObject[], names: Names): Merged {
  const merged = mergeWithin(schemas, names, []);
  const isNull = schemas.some((schema) => isNullable(schema, names));
  return isNull && !isNullable(merged.schema, names) ? { ...merged, schema: annotated(merged.schema, { 'x-nullable': true }) } : merged;
}
