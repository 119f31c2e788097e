import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { followRef } from './follow-ref';
import { visibilityOf } from '../connector/operations-of';
import { formValueOf, type InputValues, type OperationInputs } from './operation-inputs';

/** Deeper than any published connector (14) by far; below it a skeleton is of no use. */
const DEEPEST = 24;
const LONGEST_FILLER = 100;
/** Wide schemas multiply: past this many properties the skeleton stops growing. */
const MOST_PROPERTIES = 2000;

interface Walk {
  readonly definition: JsonObject;
  /** What the service sends: read-only and internal properties belong to it too. */
  readonly isSent?: boolean;
  properties: number;
}

/** A schema and the parts of its `allOf`, at any depth, references followed; each part once, inherited ones first. */
function partsOf(definition: JsonObject, schema: JsonObject, seen: Set<JsonObject> = new Set()): readonly JsonObject[] {
  if (seen.has(schema) || seen.size > MOST_PROPERTIES) return [];
  seen.add(schema);
  const inherited = (arrayOf(schema, 'allOf') ?? []).flatMap((part) => {
    const followed = followRef(definition, part);
    return followed ? partsOf(definition, followed.node, seen) : [];
  });
  return [...inherited, schema];
}

/** All properties of an object schema, those of `allOf` included; undefined when it is no object schema. */
export function propertiesOf(definition: JsonObject, schema: JsonObject): JsonObject | undefined {
  const found = partsOf(definition, schema).flatMap((part) => {
    const properties = objectOf(part, 'properties');
    return properties ? [properties] : [];
  });
  return found.length < 2 ? found[0] : Object.fromEntries(found.flatMap((properties) => Object.entries(properties)));
}

/** The names in `required` of a schema and of its `allOf` parts. */
function requiredOf(definition: JsonObject, schema: JsonObject): ReadonlySet<string> {
  const names = partsOf(definition, schema).flatMap((part) => arrayOf(part, 'required') ?? []);
  return new Set(names.filter((name) => typeof name === 'string'));
}

const byFormat: { readonly [format: string]: string } = {
  'date-time': '2025-01-31T09:30:00Z',
  date: '2025-01-31',
  'date-no-tz': '2025-01-31T09:30:00',
  guid: '00000000-0000-4000-8000-000000000000',
  uuid: '00000000-0000-4000-8000-000000000000',
  email: 'name@example.com',
  uri: 'https://example.com/',
};

function sampleText(schema: JsonObject): string {
  const format = textOf(schema, 'format');
  const known = format !== undefined && Object.hasOwn(byFormat, format) ? byFormat[format] : undefined;
  const least = member(schema, 'minLength');
  return known ?? 'x'.repeat(typeof least === 'number' && least > 0 ? Math.min(least, LONGEST_FILLER) : 0);
}

/** The value when it is of the schema's type: examples are written for readers, and published defaults have other types, too. */
function ofType(schema: JsonObject, value: Json | undefined): Json | undefined {
  const wanted = textOf(schema, 'type');
  const type = isArray(value) ? 'array' : typeof value;
  return wanted === undefined || type === wanted || (type === 'number' && wanted === 'integer') ? value : undefined;
}

function given(schema: JsonObject, isSent: boolean): Json | undefined {
  const typed = (key: string): Json | undefined => (isSent ? ofType(schema, member(schema, key)) : member(schema, key));
  return typed('x-ms-test-value') ?? typed('default') ?? ofType(schema, member(schema, 'example')) ?? arrayOf(schema, 'enum')?.[0];
}

function sample(walk: Walk, node: Json | undefined, open: readonly JsonObject[]): Json | undefined {
  const schema = followRef(walk.definition, node)?.node;
  if (!schema || open.includes(schema) || open.length > DEEPEST) return undefined;
  const value = given(schema, walk.isSent === true);
  if (value !== undefined) return value;
  const inside = [...open, schema];
  const properties = propertiesOf(walk.definition, schema);
  const type = textOf(schema, 'type') ?? (properties ? 'object' : objectOf(schema, 'items') ? 'array' : undefined);
  switch (type) {
    case 'object': {
      const entries: [string, Json][] = [];
      const required = requiredOf(walk.definition, schema);
      for (const [key, property] of Object.entries(properties ?? {})) {
        if (++walk.properties > MOST_PROPERTIES) break;
        const target = followRef(walk.definition, property)?.node;
        const described = isObject(property) ? property : undefined;
        if (!target || !described || (!walk.isSent && (isReadOnly(target) || isReadOnly(described)))) continue;
        const internal = visibilityOf(described) === 'internal' || visibilityOf(target) === 'internal';
        if (!walk.isSent && internal && member(target, 'default') === undefined && !required.has(key)) continue;
        const made = sample(walk, property, inside);
        if (made !== undefined) entries.push([key, made]);
      }
      return Object.fromEntries(entries);
    }
    case 'array': {
      const item = sample(walk, member(schema, 'items'), inside);
      return item === undefined ? [] : [item];
    }
    case 'integer':
    case 'number': {
      const least = member(schema, 'minimum');
      return typeof least === 'number' ? least : 0;
    }
    case 'boolean':
      return false;
    case 'string':
      return sampleText(schema);
    default:
      return open.length === 0 ? {} : undefined;
  }
}

const isReadOnly = (schema: JsonObject): boolean =>
  member(schema, 'readOnly') === true || textOf(schema, 'x-ms-permission') === 'read-only';

/**
 * A skeleton of a body for `schema`: test values, defaults, examples and first enum values where given, else an empty
 * value of the type. Read-only properties are left out, internal ones are in with their default (or when required),
 * circular references are cut at the second visit.
 */
export function sampleBody(definition: JsonObject, schema: JsonObject): Json {
  return sample({ definition, properties: 0 }, schema, []) ?? {};
}

/** A value as a service might send it by `schema`: the same, with read-only and internal properties. */
export function sampleSent(definition: JsonObject, schema: JsonObject): Json {
  return sample({ definition, properties: 0, isSent: true }, schema, []) ?? {};
}

function internalValue(walk: Walk, schema: JsonObject, open: readonly JsonObject[]): Json | undefined {
  return member(schema, 'default') ?? nonEmpty(fill(walk, schema, {}, open));
}

function fill(walk: Walk, node: Json | undefined, value: Json, open: readonly JsonObject[]): Json {
  const schema = followRef(walk.definition, node)?.node;
  if (!schema || open.length > DEEPEST) return value;
  const inside = [...open, schema];
  if (isArray(value)) {
    const items = member(schema, 'items');
    const filled = value.map((item) => fill(walk, items, item, inside));
    return filled.every((item, index) => item === value[index]) ? value : filled;
  }
  if (!isObject(value)) return value;
  const required = requiredOf(walk.definition, schema);
  const changes: [string, Json][] = [];
  for (const [key, property] of Object.entries(propertiesOf(walk.definition, schema) ?? {})) {
    const target = followRef(walk.definition, property)?.node;
    if (!target || !isObject(property)) continue;
    const present = member(value, key);
    if (present !== undefined) {
      const filled = fill(walk, target, present, inside);
      if (filled !== present) changes.push([key, filled]);
      continue;
    }
    const internal = visibilityOf(property) === 'internal' || visibilityOf(target) === 'internal';
    if (inside.includes(target) || (!internal && !required.has(key)) || ++walk.properties > MOST_PROPERTIES) continue;
    const made = internal ? internalValue(walk, target, inside) : nonEmpty(fill(walk, target, {}, inside));
    if (made !== undefined) changes.push([key, made]);
  }
  return changes.length === 0 ? value : Object.fromEntries([...Object.entries(value), ...changes]);
}

const nonEmpty = (value: Json): Json | undefined => (isObject(value) && Object.keys(value).length > 0 ? value : undefined);

/**
 * The body as the platform sends it: defaults of internal properties put in where the person cannot give them; the
 * same value when there is nothing to put in. What the person gave is never replaced.
 */
export function withInternalDefaults(definition: JsonObject, schema: JsonObject, value: Json): Json {
  return fill({ definition, properties: 0 }, schema, value, []);
}

/** What a form starts with: test values, then defaults; the body is a skeleton of its schema when the operation has one. */
export function initialValues(definition: JsonObject, inputs: OperationInputs): InputValues {
  const parameters = inputs.parameters.flatMap((input) => {
    const value = input.testValue ?? input.default;
    return value === undefined || input.type === 'file' ? [] : [[input.key, formValueOf(value)] as const];
  });
  const schema = inputs.body && followRef(definition, inputs.body.schema)?.node;
  const isFile = schema && (textOf(schema, 'format') === 'binary' || textOf(schema, 'type') === 'file');
  return {
    parameters: Object.fromEntries(parameters),
    body:
      inputs.body && !isFile
        ? { kind: 'text', text: JSON.stringify(sampleBody(definition, inputs.body.schema), null, 2) }
        : { kind: 'none' },
  };
}
