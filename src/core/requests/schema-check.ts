/**
 * A checker of JSON values against OpenAPI 2.0 schemas, our own instead of @cfworker/json-schema: that one wants a tree
 * without broken references and throws otherwise, walks the whole definition before each check, knows neither `x-nullable`
 * nor hints, and reports "A subschema had errors" with a pointer per level where a person needs one sentence about one
 * place. The tests compare both over generated values, so that they cannot drift apart.
 */
import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonArray, type JsonObject } from '../base/json';
import { child, type Pointer } from '../base/pointer';
import { followRef } from './follow-ref';
import { formatMismatch } from './text-formats';

/** One difference between a value and its schema. `error`: the schema is broken · `hint`: legal, and worth knowing. */
export interface Mismatch {
  readonly severity: 'error' | 'hint';
  /** `$.items[3].shippedAt`: the first place it was seen at. */
  readonly path: string;
  /** The same place as keys from the root of the value; a missing property is the last of them. */
  readonly keys: readonly (string | number)[];
  /** Names the place, what came, and what the schema says. */
  readonly message: string;
  /** The keyword or extension that it is about: `type`, `required`, `format`, `additionalProperties` … */
  readonly keyword: string;
  /** The schema that says so: a pointer into the connector. */
  readonly schemaAt: Pointer;
  /** In how many places of the same kind (other items of the same arrays) it was seen. */
  readonly count: number;
}

/** How far a check goes before it gives up on a hostile or endless schema. */
const MOST_STEPS = 2_000_000;
/** What trying an alternative costs, next to a plain step. */
const TRIAL_STEPS = 5;
const DEEPEST = 200;
const MOST_KINDS = 200;

interface Place {
  readonly path: string;
  /** The path with every index replaced by `*`. */
  readonly kind: string;
  readonly depth: number;
  readonly parent: Place | undefined;
  readonly key: string | number;
}

const keysTo = (place: Place): (string | number)[] => (place.parent ? [...keysTo(place.parent), place.key] : []);

interface Check {
  readonly definition: JsonObject;
  readonly found: Map<string, Mismatch>;
  steps: number;
  gaveUp: boolean;
}

/** Where a schema is, and the schemas that were entered at this same value: a reference back to one of them is endless. */
interface Frame {
  readonly schemaAt: Pointer;
  readonly open: readonly JsonObject[];
  /** False inside allOf, anyOf, oneOf: there no part alone knows all the properties. */
  readonly sealed: boolean;
}

function report(check: Check, place: Place, frame: Frame, keyword: string, message: string, severity: Mismatch['severity'] = 'error'): void {
  const key = `${place.kind}\n${keyword}\n${severity}\n${frame.schemaAt}`;
  const known = check.found.get(key);
  if (known) check.found.set(key, { ...known, count: known.count + 1 });
  else if (check.found.size < MOST_KINDS) {
    check.found.set(key, { severity, path: place.path, keys: keysTo(place), message: `${place.path} ${message}`, keyword, schemaAt: frame.schemaAt, count: 1 });
  } else check.gaveUp = true;
}

const isPlainName = (key: string): boolean => /^[A-Za-z_$][\w$]*$/.test(key);

function into(place: Place, key: string | number): Place {
  const step = typeof key === 'number' ? `[${key}]` : isPlainName(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  return { path: place.path + step, kind: place.kind + (typeof key === 'number' ? '[*]' : step), depth: place.depth + 1, parent: place, key };
}

type TypeName = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

function typeOf(value: Json): TypeName {
  if (value === null) return 'null';
  if (isArray(value)) return 'array';
  if (isObject(value)) return 'object';
  return typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? 'number' : 'string';
}

/** A value in a sentence: short scalars themselves, else what kind of thing it is. */
function said(value: Json): string {
  if (value === null) return 'null';
  if (isArray(value)) return `an array of ${value.length}`;
  if (isObject(value)) return 'an object';
  if (typeof value !== 'string') return String(value);
  const short = value.length > 60 ? `${value.slice(0, 57)}…` : value;
  return `the text ${JSON.stringify(short)}`;
}

function hasType(type: Json, value: Json): boolean {
  if (type === 'integer') return typeof value === 'number' && Number.isInteger(value);
  if (type === 'file') return true;
  return type === typeOf(value);
}

const named: { readonly [type: string]: string } = {
  integer: 'an integer', number: 'a number', string: 'a string', boolean: 'a boolean', array: 'an array', object: 'an object', null: 'null',
};

const typeWords = (type: Json): string => (typeof type === 'string' && Object.hasOwn(named, type) ? (named[type] ?? type) : JSON.stringify(type));

const isNullable = (schema: JsonObject): boolean => member(schema, 'x-nullable') === true || member(schema, 'nullable') === true;

/** Equality of JSON values; what lies deeper than a check goes counts as equal. */
function sameJson(a: Json, b: Json, depth = 0): boolean {
  if (depth > DEEPEST) return true;
  if (isArray(a)) return isArray(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index] ?? null, depth + 1));
  if (!isObject(a)) return Object.is(a, b) || a === b;
  if (!isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key] ?? null, b[key] ?? null, depth + 1));
}

/** The text by which equal JSON values are equal: keys in order. */
function canonical(value: Json, depth = 0): string {
  if (depth > DEEPEST) return '';
  if (isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${Object.keys(value).toSorted().map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null, depth + 1)}`).join(',')}}`;
}

const counted = (count: number, thing: string, things = `${thing}s`): string => `${count} ${count === 1 ? thing : things}`;

const numberOf = (schema: JsonObject, key: string): number | undefined => {
  const value = member(schema, key);
  return typeof value === 'number' ? value : undefined;
};

function checkNumber(check: Check, schema: JsonObject, value: number, place: Place, frame: Frame): void {
  const least = numberOf(schema, 'minimum');
  const most = numberOf(schema, 'maximum');
  const openLeast = member(schema, 'exclusiveMinimum') === true;
  const openMost = member(schema, 'exclusiveMaximum') === true;
  if (least !== undefined && (value < least || (openLeast && value === least))) {
    report(check, place, frame, 'minimum', `is ${value}, the schema says ${openLeast ? 'more than' : 'at least'} ${least}.`);
  }
  if (most !== undefined && (value > most || (openMost && value === most))) {
    report(check, place, frame, 'maximum', `is ${value}, the schema says ${openMost ? 'less than' : 'at most'} ${most}.`);
  }
  const factor = numberOf(schema, 'multipleOf');
  if (factor !== undefined && factor > 0) {
    const times = value / factor;
    if (Math.abs(times - Math.round(times)) > 1e-9 * Math.max(1, Math.abs(times))) report(check, place, frame, 'multipleOf', `is ${value}, the schema says a multiple of ${factor}.`);
  }
  if (textOf(schema, 'format') === 'int32' && Number.isInteger(value) && (value < -2147483648 || value > 2147483647)) {
    report(check, place, frame, 'format', `is ${value}, which does not fit the format int32: use int64.`);
  }
}

function patternOf(text: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(text, flags);
    } catch {
      // Patterns from other languages often compile only without the u flag, some not at all.
    }
  }
  return undefined;
}

function checkText(check: Check, schema: JsonObject, value: string, place: Place, frame: Frame): void {
  const least = numberOf(schema, 'minLength');
  const most = numberOf(schema, 'maxLength');
  if (least !== undefined || most !== undefined) {
    const length = [...value].length;
    if (least !== undefined && length < least) report(check, place, frame, 'minLength', `has ${counted(length, 'character')}, the schema says at least ${least}.`);
    if (most !== undefined && length > most) report(check, place, frame, 'maxLength', `has ${counted(length, 'character')}, the schema says at most ${most}.`);
  }
  const source = textOf(schema, 'pattern');
  if (source !== undefined) {
    const pattern = patternOf(source);
    if (!pattern) report(check, place, frame, 'pattern', `was not checked against the pattern ${source}, which is no regular expression.`, 'hint');
    else if (!pattern.test(value)) report(check, place, frame, 'pattern', `is ${said(value)}, which does not match the pattern ${source}.`);
  }
  const format = textOf(schema, 'format');
  const wanted = format === undefined ? undefined : formatMismatch(format, value);
  if (wanted !== undefined) report(check, place, frame, 'format', `is ${said(value)}, the schema says ${format}: ${wanted}.`);
}

function checkArray(check: Check, schema: JsonObject, value: JsonArray, place: Place, frame: Frame): void {
  const least = numberOf(schema, 'minItems');
  const most = numberOf(schema, 'maxItems');
  if (least !== undefined && value.length < least) report(check, place, frame, 'minItems', `has ${counted(value.length, 'item')}, the schema says at least ${least}.`);
  if (most !== undefined && value.length > most) report(check, place, frame, 'maxItems', `has ${counted(value.length, 'item')}, the schema says at most ${most}.`);
  if (member(schema, 'uniqueItems') === true) {
    const seen = new Set<string>();
    const twice = value.findIndex((item) => seen.size === seen.add(canonical(item)).size);
    if (twice >= 0) report(check, place, frame, 'uniqueItems', `has the same item twice (again at [${twice}]), the schema says each once.`);
  }
  const items = objectOf(schema, 'items');
  if (!items) return;
  value.forEach((item, index) => {
    checkValue(check, items, item, into(place, index), { schemaAt: child(frame.schemaAt, 'items'), open: [], sealed: true });
  });
}

/** Names of the properties that a schema or any part of it knows; undefined when some part allows any. */
function knownProperties(check: Check, schema: JsonObject, seen: Set<JsonObject> = new Set()): Set<string> | undefined {
  const names = new Set(Object.keys(objectOf(schema, 'properties') ?? {}));
  if (seen.has(schema) || seen.size > MOST_KINDS) return names;
  seen.add(schema);
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => arrayOf(schema, key) ?? []);
  if (parts.length === 0 && names.size === 0) return undefined;
  for (const part of parts) {
    const target = followRef(check.definition, part)?.node;
    const known = target && knownProperties(check, target, seen);
    if (!known || (target && member(target, 'additionalProperties') !== undefined)) return undefined;
    for (const name of known) names.add(name);
  }
  return names;
}

function checkObject(check: Check, schema: JsonObject, value: JsonObject, place: Place, frame: Frame): void {
  const properties = objectOf(schema, 'properties') ?? {};
  for (const name of arrayOf(schema, 'required') ?? []) {
    if (typeof name === 'string' && !Object.hasOwn(value, name)) {
      report(check, into(place, name), frame, 'required', 'is missing, the schema says required.');
    }
  }
  const size = Object.keys(value).length;
  const least = numberOf(schema, 'minProperties');
  const most = numberOf(schema, 'maxProperties');
  if (least !== undefined && size < least) report(check, place, frame, 'minProperties', `has ${counted(size, 'property', 'properties')}, the schema says at least ${least}.`);
  if (most !== undefined && size > most) report(check, place, frame, 'maxProperties', `has ${counted(size, 'property', 'properties')}, the schema says at most ${most}.`);
  const additional = member(schema, 'additionalProperties');
  const known = frame.sealed && additional === undefined ? knownProperties(check, schema) : undefined;
  for (const [key, inner] of Object.entries(value)) {
    const property = member(properties, key);
    const at = into(place, key);
    if (property !== undefined) {
      checkValue(check, property, inner, at, { schemaAt: child(child(frame.schemaAt, 'properties'), key), open: [], sealed: true });
    } else if (additional === false) {
      report(check, at, frame, 'additionalProperties', 'came, and the schema allows no further properties.');
    } else if (isObject(additional)) {
      checkValue(check, additional, inner, at, { schemaAt: child(frame.schemaAt, 'additionalProperties'), open: [], sealed: true });
    } else if (known && !known.has(key)) {
      report(check, at, frame, 'additionalProperties', `came (${said(inner)}), and the schema does not describe it.`, 'hint');
    }
  }
}

/** A check of one alternative on its own: true when the value fits it. */
function fits(check: Check, schema: Json, value: Json, place: Place, frame: Frame): boolean {
  const trial: Check = { definition: check.definition, found: new Map(), steps: check.steps + TRIAL_STEPS, gaveUp: false };
  checkValue(trial, schema, value, place, frame);
  check.steps = trial.steps;
  if (trial.steps > MOST_STEPS) check.gaveUp = true;
  return [...trial.found.values()].every(({ severity }) => severity !== 'error');
}

function checkParts(check: Check, schema: JsonObject, value: Json, place: Place, frame: Frame): void {
  const partFrame = (key: string, index: number): Frame => ({
    schemaAt: child(child(frame.schemaAt, key), index),
    open: [...frame.open, schema],
    sealed: false,
  });
  (arrayOf(schema, 'allOf') ?? []).forEach((part, index) => checkValue(check, part, value, place, partFrame('allOf', index)));
  const anyOf = arrayOf(schema, 'anyOf');
  if (anyOf && !anyOf.some((part, index) => fits(check, part, value, place, partFrame('anyOf', index)))) {
    report(check, place, frame, 'anyOf', `is ${said(value)}, which fits none of the ${anyOf.length} schemas under anyOf.`);
  }
  const oneOf = arrayOf(schema, 'oneOf');
  if (oneOf) {
    const fitting = oneOf.filter((part, index) => fits(check, part, value, place, partFrame('oneOf', index))).length;
    if (fitting !== 1) report(check, place, frame, 'oneOf', `is ${said(value)}, which fits ${fitting === 0 ? 'none' : fitting} of the ${oneOf.length} schemas under oneOf instead of one.`);
  }
  const not = objectOf(schema, 'not');
  if (not && fits(check, not, value, place, { schemaAt: child(frame.schemaAt, 'not'), open: [...frame.open, schema], sealed: false })) {
    report(check, place, frame, 'not', `is ${said(value)}, which the schema rules out under not.`);
  }
}

function saysDynamic(check: Check, schema: JsonObject, place: Place, frame: Frame): void {
  const dynamic = objectOf(schema, 'x-ms-dynamic-properties') ?? objectOf(schema, 'x-ms-dynamic-schema');
  if (!dynamic) return;
  const operation = textOf(dynamic, 'operationId');
  report(check, place, frame, 'x-ms-dynamic-schema', `has a dynamic schema${operation === undefined ? '' : `, which ${operation} gives`}: it was not checked.`, 'hint');
}

function checkValue(check: Check, node: Json, value: Json, place: Place, frame: Frame): void {
  if (++check.steps > MOST_STEPS || place.depth > DEEPEST || frame.open.length > DEEPEST) {
    check.gaveUp = true;
    return;
  }
  const followed = followRef(check.definition, node);
  if (!followed) {
    const ref = textOf(node, '$ref');
    if (ref !== undefined) report(check, place, frame, '$ref', `was not checked: its schema ${ref} cannot be found.`, 'hint');
    return;
  }
  const schema = followed.node;
  if (frame.open.includes(schema)) return;
  const here: Frame = followed.ref === undefined ? frame : { ...frame, schemaAt: `/definition${followed.ref}` };
  // Some converters put x-nullable beside the reference.
  if (value === null && (isNullable(schema) || (isObject(node) && isNullable(node)))) return;
  saysDynamic(check, schema, place, here);
  const type = member(schema, 'type');
  if (type !== undefined && type !== '') {
    const types = isArray(type) ? type : [type];
    if (!types.some((each) => hasType(each, value))) {
      const wanted = types.map(typeWords).join(' or ');
      report(check, place, here, 'type', `is ${said(value)}, the schema says ${wanted}${value === null ? ' that may not be null' : ''}.`);
      return;
    }
  }
  const allowed = arrayOf(schema, 'enum');
  if (allowed && !allowed.some((each) => sameJson(each, value))) {
    const shown = allowed.slice(0, 8).map((each) => JSON.stringify(each)).join(', ');
    report(check, place, here, 'enum', `is ${said(value)}, the schema says one of ${shown}${allowed.length > 8 ? ` and ${allowed.length - 8} more` : ''}.`);
  }
  if (typeof value === 'number') checkNumber(check, schema, value, place, here);
  else if (typeof value === 'string') checkText(check, schema, value, place, here);
  else if (isArray(value)) checkArray(check, schema, value, place, here);
  else if (isObject(value)) checkObject(check, schema, value, place, here);
  checkParts(check, schema, value, place, here);
}

/** What a check found; `complete` is false when it stopped early (too many kinds of mismatch, too deep, too long). */
export interface SchemaVerdict {
  readonly mismatches: readonly Mismatch[];
  readonly complete: boolean;
}

/**
 * Compares a value with a schema of the definition (`schemaAt`: where that schema is in the connector). References are
 * followed as they are met, so that circular ones are no matter; broken ones are said. Patterns run as they are: a hostile
 * one can take for ever, so pages call this in a worker.
 */
export function checkAgainstSchema(definition: JsonObject, schema: JsonObject, value: Json, schemaAt: Pointer): SchemaVerdict {
  const check: Check = { definition, found: new Map(), steps: 0, gaveUp: false };
  checkValue(check, schema, value, { path: '$', kind: '$', depth: 0, parent: undefined, key: '' }, { schemaAt, open: [], sealed: true });
  return { mismatches: [...check.found.values()], complete: !check.gaveUp };
}
