import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { mergeAlternatives } from './alternatives';
import { allOf } from './composition';
import { annotationsOf, plainKeywords } from './keywords';
import { groups, lookOver } from './look-over';
import { mapMembers } from './map-members';
import { counting } from './notes';
import { below, type Place } from './place';
import type { Draft, SchemaScope } from './schema-scope';
import { annotated, referenceTo } from './shapes';
import { impliedType, isNull, typesOf } from './schema-types';
import { distinct } from './values';

/** Deeper nesting than people or generators write; below it a schema is left open instead of exhausting the stack. */
const deepest = 240;

/**
 * A schema of OpenAPI 3 as one of 2.0: no `oneOf`, `anyOf`, lists of types, `nullable` or `const`, references to root
 * `definitions`. What has no counterpart becomes a note. Source: import conversion, 4, schemas.
 */
export function convertSchema(source: Json | undefined, at: Place, scope: SchemaScope): JsonObject {
  if (!isObject(source)) return convertBoolean(source, at, scope);
  if (at.depth > deepest) {
    scope.notes.add('lost', at, 'The schema is nested too deeply; from here on it was left open.');
    return {};
  }
  const ref = textOf(source, '$ref');
  if (ref === undefined) return convertWithoutReference(source, at, scope);
  const name = scope.definitions.nameFor(ref, at);
  if (Object.keys(source).length === 1) return name === undefined ? {} : referenceTo(name);
  const { $ref: _ref, ...siblings } = source;
  const own = convertWithoutReference(siblings, at, scope);
  if (name === undefined) return own;
  const reference = referenceTo(name);
  return allOf(own, [reference], !Object.hasOwn(siblings, 'oneOf') && !Object.hasOwn(siblings, 'anyOf'), at, scope);
}

function convertBoolean(source: Json | undefined, at: Place, scope: SchemaScope): JsonObject {
  if (source === false) scope.notes.add('lost', at, 'This schema allows no value at all (false); OpenAPI 2.0 cannot say so, and it was left open.');
  else if (source !== true && source !== undefined) scope.notes.add('unreadable', at, 'A schema belongs here, but this is none; it was left open.');
  return {};
}

function convertWithoutReference(source: JsonObject, at: Place, scope: SchemaScope): JsonObject {
  const { types, nullable, unknown } = typesOf(source);
  if (unknown.length > 0) {
    scope.notes.add('lost', below(at, 'type'), `There is no type “${unknown.join(', ')}”; the schema was left without it.`);
  }
  const schema = types.length > 1 ? convertTypeList(source, types, at, scope) : convertOneType(source, types[0], at, scope);
  if (!nullable || member(schema, 'x-nullable') === true) return schema;
  return annotated(schema, { 'x-nullable': true });
}

/** Several types at once are alternatives, each with the keywords of the schema that speak of it. */
function convertTypeList(source: JsonObject, types: readonly string[], at: Place, scope: SchemaScope): JsonObject {
  const { enum: values, const: constant, default: initial, ...rest } = source;
  const own = annotationsOf(rest, at, scope);
  const plain: JsonObject = Object.fromEntries(Object.entries(rest).filter(([key]) => !Object.hasOwn(own, key) && key !== 'nullable'));
  const listed = constant !== undefined ? [constant] : isArray(values) ? values : undefined;
  const allowed = distinct((listed ?? []).filter((value) => value !== null));
  if (allowed.length > 0) {
    const type = impliedType({ enum: allowed });
    return { ...(type === undefined ? {} : { type }), ...own, enum: allowed };
  }
  const merged = mergeAlternatives(types.map((type) => convertOneType({ ...plain, type }, type, at, scope)), scope);
  scope.notes.add('lost', below(at, 'type'), `OpenAPI 2.0 has no list of types (${types.join(', ')}). This schema ${merged.loss ?? 'keeps one of them'}.`);
  const description = [own['description'], merged.schema['description']].filter((text) => typeof text === 'string').join(' ');
  const kept = initial === undefined || initial === null ? {} : { default: initial };
  return annotated(merged.schema, { ...own, ...(description === '' ? {} : { description }), ...(member(merged.schema, 'type') === undefined ? kept : {}) });
}

function convertOneType(source: JsonObject, stated: string | undefined, at: Place, scope: SchemaScope): JsonObject {
  const type = stated ?? impliedType(source);
  const found = lookOver(source, at, scope);
  const own = plainKeywords(source, found, type, at, scope);
  if ((found & groups.members) !== 0 && (type === 'object' || type === undefined)) convertObjectKeywords(source, own, at, scope);
  if (type === 'array') own['items'] = convertItems(source, at, scope);
  if ((found & groups.discriminator) !== 0) convertDiscriminator(source, own, at, scope);
  const isComposed = (found & groups.composition) !== 0;
  const schema = isComposed ? compose(source, own, type, at, scope) : own;
  return isComposed || Object.hasOwn(own, 'required') ? withoutBrokenRequired(schema, at, scope) : schema;
}

function convertObjectKeywords(source: JsonObject, own: Draft, at: Place, scope: SchemaScope): void {
  const required = member(source, 'required');
  const wanted = objectOf(source, 'properties');
  const properties = wanted && scope.isShared !== true ? withoutOtherDirection(wanted, below(at, 'properties'), scope) : wanted;
  const isLeftOut = (name: string): boolean => wanted !== undefined && Object.hasOwn(wanted, name) && !Object.hasOwn(properties ?? {}, name);
  const stated = new Set(isArray(required) ? required.filter((name) => typeof name === 'string') : []);
  const names = wanted === properties ? [...stated] : [...stated].filter((name) => !isLeftOut(name));
  if (names.length > 0) own['required'] = names;
  if (properties) {
    const place = below(at, 'properties');
    const described = withoutMisplaced(properties, place, scope);
    const converted = mapMembers(described, (property, key) => convertProperty(property, below(place, key), stated.has(key), scope));
    if (Object.keys(converted).length > 0) own['properties'] = converted;
  }
  const additional = member(source, 'additionalProperties');
  if (typeof additional === 'boolean') own['additionalProperties'] = additional;
  else if (additional !== undefined) own['additionalProperties'] = convertSchema(additional, below(at, 'additionalProperties'), scope);
  const patterns = objectOf(source, 'patternProperties');
  if (patterns) {
    const place = below(at, 'patternProperties');
    const schemas = Object.entries(patterns).map(([key, value]) => convertSchema(value, below(place, key), scope));
    scope.notes.add('lost', place, 'OpenAPI 2.0 cannot tell properties by a pattern of their names: they became additional properties of any name.');
    if (isObject(own['additionalProperties'])) schemas.push(own['additionalProperties']);
    own['additionalProperties'] = mergeAlternatives(schemas, scope).schema;
  }
}

/** The properties of an inline schema that travel in its direction: nobody sends what is read-only or gets what is write-only. */
function withoutOtherDirection(properties: JsonObject, at: Place, scope: SchemaScope): JsonObject {
  const mark = scope.direction === 'request' ? 'readOnly' : 'writeOnly';
  const isOther = (property: Json): boolean => isObject(property) && !Object.hasOwn(property, '$ref') && member(property, mark) === true;
  const others = Object.keys(properties).filter((key) => isOther(member(properties, key) ?? null));
  if (others.length === 0) return properties;
  const said = mark === 'readOnly' ? 'Read-only fields were left out of request bodies' : 'Write-only fields were left out of responses';
  for (const key of others) scope.notes.count('lost', `direction ${mark}`, below(at, key), (times) => `${said}, where they have no meaning (${counting(times, 'field')}).`);
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !others.includes(key)));
}

/** A reference among the properties is no property: its author wanted what it names to be part of the object. */
function withoutMisplaced(properties: JsonObject, at: Place, scope: SchemaScope): JsonObject {
  const ref = textOf(properties, '$ref');
  if (ref === undefined) return properties;
  scope.notes.add('unreadable', below(at, '$ref'), `The reference “${ref}” stands among the properties, where it has no meaning; it was left out. Put it into allOf beside them and import again, or add the properties by hand.`);
  return Object.fromEntries(Object.entries(properties).filter(([key]) => key !== '$ref'));
}

/** A schema inside another one. `format: binary` may stand only at the root of a body or in a form. */
function convertInner(source: Json | undefined, at: Place, scope: SchemaScope): JsonObject {
  const schema = convertSchema(source, at, scope);
  if (scope.isForm || schema['format'] !== 'binary') return schema;
  scope.notes.count('lost', 'inner-binary', at, (times) => `A field inside JSON cannot be binary on the platform: the format was left out of ${counting(times, 'field')}, which are plain text now.`);
  const { format: _format, ...rest } = schema;
  scope.files.add(rest);
  return rest;
}

/** 2.0 forbids read-only properties that are required. */
function convertProperty(source: Json | undefined, at: Place, isRequired: boolean, scope: SchemaScope): JsonObject {
  const schema = convertInner(source, at, scope);
  if (!isRequired || schema['readOnly'] !== true) return schema;
  scope.notes.count('lost', 'read-only', at, (times) => `A property cannot be both required and read-only in OpenAPI 2.0: the read-only mark was left out of ${counting(times, 'property', 'properties')}.`);
  const { readOnly: _readOnly, ...rest } = schema;
  return rest;
}

function convertItems(source: JsonObject, at: Place, scope: SchemaScope): JsonObject {
  const items = member(source, 'items');
  const tuple = arrayOf(source, 'prefixItems') ?? (isArray(items) ? items : undefined);
  if (!tuple) return items === undefined ? {} : convertInner(items, below(at, 'items'), scope);
  const key = Object.hasOwn(source, 'prefixItems') ? 'prefixItems' : 'items';
  const converted = tuple.map((item, index) => convertSchema(item, below(at, key, index), scope));
  if (isObject(items)) converted.push(convertSchema(items, below(at, 'items'), scope));
  scope.notes.add('lost', below(at, key), 'OpenAPI 2.0 has no lists with a schema for each position: all elements share one schema.');
  return mergeAlternatives(converted, scope).schema;
}

function convertDiscriminator(source: JsonObject, own: Draft, at: Place, scope: SchemaScope): void {
  const discriminator = member(source, 'discriminator');
  if (discriminator === undefined) return;
  const name = textOf(discriminator, 'propertyName');
  const property = name === undefined ? undefined : member(own['properties'], name);
  const isKept = name !== undefined && textOf(property, 'type') === 'string' && arrayOf(own, 'required')?.includes(name) === true && scope.isBase(source);
  if (isKept) own['discriminator'] = name;
  if (!isKept || objectOf(discriminator, 'mapping')) {
    scope.notes.add('lost', below(at, 'discriminator'), isKept
      ? 'The mapping of the discriminator was left out: in OpenAPI 2.0 its values are the names of the definitions.'
      : 'The discriminator was left out: OpenAPI 2.0 has one only on a base schema that others extend by allOf, with a required text property.');
  }
}

function compose(source: JsonObject, own: Draft, type: string | undefined, at: Place, scope: SchemaScope): JsonObject {
  const inherited = type ?? undefined;
  const memberOf = (value: Json, place: Place): JsonObject => {
    const lacksType = isObject(value) && inherited !== undefined && !['type', '$ref', 'allOf', 'oneOf', 'anyOf'].some((key) => Object.hasOwn(value, key));
    return convertSchema(lacksType ? { ...value, type: inherited } : value, place, scope);
  };
  const parts: JsonObject[] = [];
  let keepParts = true;
  (arrayOf(source, 'allOf') ?? []).forEach((value, index) => {
    if (isObject(value) && (Object.hasOwn(value, 'oneOf') || Object.hasOwn(value, 'anyOf'))) keepParts = false;
    parts.push(convertSchema(value, below(at, 'allOf', index), scope));
  });
  let isNullable = false;
  for (const key of ['oneOf', 'anyOf']) {
    const list = arrayOf(source, key);
    if (!list) continue;
    const members: JsonObject[] = [];
    list.forEach((value, index) => {
      if (isObject(value) && isNull(value)) isNullable = true;
      else members.push(memberOf(value, below(at, key, index)));
    });
    const { schema, loss } = mergeAlternatives(members, scope);
    if (loss !== undefined) scope.notes.add('lost', below(at, key), `OpenAPI 2.0 has no “${key}”. This schema ${loss}.`);
    parts.push(withBothTexts(schema, own));
    keepParts = false;
  }
  const schema = allOf(own, parts, keepParts, at, scope);
  return isNullable ? annotated(schema, { 'x-nullable': true }) : schema;
}

/** The sentence that names the alternatives, behind the description that the schema has of its own. */
function withBothTexts(schema: JsonObject, own: Draft): JsonObject {
  const mine = own['description'];
  const theirs = member(schema, 'description');
  if (typeof mine === 'string' && typeof theirs === 'string' && theirs.startsWith('One of: ')) own['description'] = `${/[.!?]\s*$/.test(mine) ? mine : `${mine.trimEnd()}.`} ${theirs}`;
  return schema;
}

/** `required` may name only properties that the object has, and may not be empty. */
function withoutBrokenRequired(schema: JsonObject, at: Place, scope: SchemaScope): JsonObject {
  const required = arrayOf(schema, 'required');
  if (!required) return schema;
  const properties = objectOf(schema, 'properties') ?? {};
  const right = required.filter((name) => typeof name === 'string' && Object.hasOwn(properties, name));
  if (right.length === required.length) return schema;
  const isPart = typeof at.key === 'number' && ['allOf', 'oneOf', 'anyOf'].includes(String(at.parent?.key));
  if (isPart) return schema;
  scope.notes.count('lost', 'required-unknown', at, (times) => `OpenAPI 2.0 can require only properties that the schema describes: ${counting(times, 'schema')} required others, which was left out.`);
  const { required: _required, ...rest } = schema;
  return right.length > 0 ? { ...rest, required: right } : rest;
}
