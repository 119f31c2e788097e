import { isArray, isObject, type Json, type JsonObject } from '../../base/json';
import { child, type Pointer } from '../../base/pointer';
import { formatName } from './formats';
import { absorb, emptyShape, observe, type Shape } from './shape';

export interface InferOptions {
  /**
   * `shared`: a property that every object has is required, when at least two objects were seen. `none`: nothing is
   * required, because samples of answers cannot prove it.
   */
  readonly required?: 'shared' | 'none';
  /** The title of a property, from its name; none when it gives an empty text. */
  readonly title?: (name: string) => string;
  /** How many schemas (objects, properties, items) the result may hold; deeper levels become plain. Default 512, the platform's limit per body. */
  readonly limit?: number;
}

/** Something that the samples did not prove. */
export interface Guess {
  readonly kind: 'only-null' | 'mixed-types' | 'object-or-list' | 'identifiers-as-keys' | 'cut';
  /** Pointer into the schema. */
  readonly at: Pointer;
}

export interface Inferred {
  readonly schema: JsonObject;
  readonly guesses: readonly Guess[];
}

/**
 * One Swagger 2.0 schema for all samples of a body, following section 6 of the conversion reference: no sample values, formats
 * only when all samples agree, null as `x-nullable`, merged array elements, objects keyed by ids as `additionalProperties`.
 * No samples give `{}`.
 */
export function inferSchema(samples: readonly Json[], options: InferOptions = {}): Inferred {
  return schemaOfShape(shapeOf(samples), options);
}

/** Everything seen in the samples, folded into one shape. */
export function shapeOf(samples: readonly Json[]): Shape {
  const shape = emptyShape();
  for (const sample of samples) observe(shape, sample);
  return shape;
}

/** The schema of a shape, as `inferSchema` writes it. */
export function schemaOfShape(shape: Shape, options: InferOptions = {}): Inferred {
  const guesses: Guess[] = [];
  const limit = options.limit ?? 512;
  const deepest = deepestLevel(shape, limit);
  const schema = schemaOf(shape, '', 0, { options, deepest, guesses });
  return { schema, guesses };
}

interface Writing {
  readonly options: InferOptions;
  readonly deepest: number;
  readonly guesses: Guess[];
}

/** How many schemas the shape makes; stops counting beyond `limit`. */
function sizeOf(shape: Shape, limit: number): number {
  let size = 1;
  if (shape.items) size += sizeOf(shape.items, limit);
  for (const property of shape.properties?.values() ?? []) {
    if (size > limit) break;
    size += sizeOf(property, limit - size);
  }
  return size;
}

/** The level below which schemas are left out so that the whole stays within the limit; the first level is always kept. */
function deepestLevel(root: Shape, limit: number): number {
  if (sizeOf(root, limit) <= limit) return Number.POSITIVE_INFINITY;
  let level: Shape[] = [root];
  let total = 0;
  for (let depth = 0; level.length > 0; depth++) {
    total += level.length;
    if (total > limit) return Math.max(1, depth - 1);
    level = level.flatMap((shape) => [...(shape.items ? [shape.items] : []), ...(shape.properties?.values() ?? [])]);
  }
  return Number.POSITIVE_INFINITY;
}

type Kind = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'anything' | undefined;

function kindOf(shape: Shape, at: Pointer, guesses: Guess[]): Kind {
  const scalars = shape.strings + shape.integers + shape.decimals + shape.booleans;
  const containers = shape.objects + shape.arrays;
  if (containers > 0) {
    if (scalars > 0) {
      guesses.push({ kind: 'mixed-types', at });
      return 'anything';
    }
    if (shape.objects > 0 && shape.arrays > 0) guesses.push({ kind: 'object-or-list', at });
    return shape.objects >= shape.arrays ? 'object' : 'array';
  }
  if (scalars === 0) {
    if (shape.unknowns > 0) return 'string';
    if (shape.nulls > 0) {
      guesses.push({ kind: 'only-null', at });
      return 'string';
    }
    return undefined;
  }
  const seen = [shape.strings > 0, shape.integers + shape.decimals > 0, shape.booleans > 0].filter(Boolean).length;
  if (seen > 1) {
    guesses.push({ kind: 'mixed-types', at });
    return 'string';
  }
  if (shape.strings > 0) return 'string';
  if (shape.booleans > 0) return 'boolean';
  return shape.decimals > 0 ? 'number' : 'integer';
}

function schemaOf(shape: Shape, at: Pointer, depth: number, writing: Writing, title?: string): JsonObject {
  const kind = kindOf(shape, at, writing.guesses);
  const schema: { [key: string]: Json } = {};
  if (kind === undefined) return schema;
  if (kind !== 'anything') schema.type = kind;
  if (title) schema.title = title;
  if (kind === 'anything') return schema;
  const onlyStrings = shape.integers + shape.decimals + shape.booleans + shape.objects + shape.arrays === 0;
  if (kind === 'string' && shape.texts > 0 && onlyStrings) {
    const format = formatName(shape.formats);
    if (format) schema.format = format;
  }
  if (kind === 'integer' && shape.wide) schema.format = 'int64';
  if (shape.nulls > 0) schema['x-nullable'] = true;
  if (kind === 'array') schema.items = itemsOf(shape, at, depth, writing);
  if (kind === 'object') writeMembers(schema, shape, at, depth, writing);
  return schema;
}

function itemsOf(shape: Shape, at: Pointer, depth: number, writing: Writing): JsonObject {
  if (!shape.items) return {};
  if (depth >= writing.deepest) return cut(at, writing);
  return schemaOf(shape.items, child(at, 'items'), depth + 1, writing);
}

function cut(at: Pointer, { guesses }: Writing): JsonObject {
  guesses.push({ kind: 'cut', at });
  return {};
}

function writeMembers(schema: { [key: string]: Json }, shape: Shape, at: Pointer, depth: number, writing: Writing): void {
  const properties = shape.properties;
  if (!properties || properties.size === 0) return;
  if (depth >= writing.deepest) {
    cut(at, writing);
    return;
  }
  if (isMap(properties)) {
    writing.guesses.push({ kind: 'identifiers-as-keys', at });
    const merged = emptyShape();
    for (const property of properties.values()) absorb(merged, property);
    schema.additionalProperties = schemaOf(merged, child(at, 'additionalProperties'), depth + 1, writing);
    return;
  }
  const place = child(at, 'properties');
  const { title, required: demands } = writing.options;
  const entries: [string, Json][] = [];
  const required: string[] = [];
  for (const [key, property] of properties) {
    entries.push([key, schemaOf(property, child(place, key), depth + 1, writing, title?.(key))]);
    if (property.present === shape.objects) required.push(key);
  }
  schema.properties = Object.fromEntries(entries);
  if (demands === 'shared' && shape.objects >= 2 && required.length > 0) schema.required = required;
}

const identifier = /^(\d+|\d{4}-\d\d-\d\d.{0,20}|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|[\da-f]{24}|[\da-f]{32})$/i;

/** How many members an object must have before id-like names are taken for data. */
const SMALLEST_MAP = 3;

/** True for the members of an object that is keyed by ids: its names are data. */
export function isMap(properties: ReadonlyMap<string, Shape>): boolean {
  if (properties.size < SMALLEST_MAP) return false;
  for (const key of properties.keys()) if (!identifier.test(key)) return false;
  return true;
}

const primitives = new Set(['string', 'number', 'integer', 'boolean']);
const isPrimitive = (type: Json): boolean => typeof type === 'string' && primitives.has(type);

/** Nesting beyond this is taken from the first schema as it is. */
const DEEPEST_MERGE = 100;

/**
 * One schema that accepts what either accepts, for schemas without `$ref` at the merged place (a `$ref` of the first wins).
 * Texts, visibility and other extensions of the first stay; the second only adds.
 */
export function mergeSchemas(first: JsonObject, second: JsonObject, depth = 0): JsonObject {
  if (first === second || depth > DEEPEST_MERGE || Object.hasOwn(first, '$ref')) return first;
  if (Object.hasOwn(second, '$ref')) return Object.keys(first).length === 0 ? second : first;
  const type = mergedType(first.type, second.type);
  const merged: { [key: string]: Json } = { ...second, ...first };
  delete merged.required;
  if (type === undefined) delete merged.type;
  else merged.type = type;
  if (first.format !== second.format || type !== first.type) delete merged.format;
  if (type === 'integer' && (first.format === 'int64' || second.format === 'int64')) merged.format = 'int64';
  if (first['x-nullable'] === true || second['x-nullable'] === true) merged['x-nullable'] = true;
  mergeEnum(merged, first, second);
  mergeInner(merged, 'items', first.items, second.items, depth);
  mergeInner(merged, 'additionalProperties', first.additionalProperties, second.additionalProperties, depth);
  if (isObject(first.properties) || isObject(second.properties)) {
    merged.properties = mergedProperties(first.properties, second.properties, depth);
  }
  const required = commonNames(first, second);
  if (required.length > 0) merged.required = required;
  return merged;
}

function mergedType(first: Json | undefined, second: Json | undefined): Json | undefined {
  if (first === undefined || first === second) return first ?? second;
  if (second === undefined) return first;
  const both = new Set([first, second]);
  if (both.has('integer') && both.has('number')) return 'number';
  return isPrimitive(first) && isPrimitive(second) ? 'string' : first;
}

function mergeEnum(merged: { [key: string]: Json }, first: JsonObject, second: JsonObject): void {
  if (!isArray(first.enum) && !isArray(second.enum)) return;
  if (isArray(first.enum) && isArray(second.enum)) merged.enum = [...new Set([...first.enum, ...second.enum])];
  else delete merged.enum;
}

function mergeInner(merged: { [key: string]: Json }, key: string, first: Json | undefined, second: Json | undefined, depth: number): void {
  if (isObject(first) && isObject(second)) merged[key] = mergeSchemas(first, second, depth + 1);
}

function mergedProperties(first: Json | undefined, second: Json | undefined, depth: number): JsonObject {
  const mine = isObject(first) ? first : {};
  const theirs = isObject(second) ? second : {};
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return Object.fromEntries(
    names.flatMap((name): [string, Json][] => {
      const left = Object.hasOwn(mine, name) ? mine[name] : undefined;
      const right = Object.hasOwn(theirs, name) ? theirs[name] : undefined;
      if (isObject(left) && isObject(right)) return [[name, mergeSchemas(left, right, depth + 1)]];
      const only = left ?? right;
      return only === undefined ? [] : [[name, only]];
    }),
  );
}

/** Names required by both; an untyped, empty side requires nothing. */
function commonNames(first: JsonObject, second: JsonObject): Json[] {
  if (!isArray(first.required) || !isArray(second.required)) return [];
  const theirs = new Set(second.required);
  return first.required.filter((name) => theirs.has(name));
}
