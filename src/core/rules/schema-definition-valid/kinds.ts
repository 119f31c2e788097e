import { isArray, isObject, type Json, type JsonObject } from '../../base/json';
import { onceForEach } from '../../base/once-for-each';
import type { ValueTest } from '../rule';

/** What a member of the specification holds. */
export type Kind =
  | 'text'
  | 'address'
  | 'number'
  | 'count'
  | 'flag'
  | 'list'
  | 'texts'
  | 'different texts'
  | 'protocols'
  | 'objects'
  | 'parts'
  | 'requirements'
  | 'object'
  | 'map'
  | 'members'
  | 'section'
  | 'documentation'
  | 'xml'
  | 'schema'
  | 'object or flag'
  | 'simple type'
  | 'separator'
  | 'any';

const named: { readonly [kind in Kind]: string } = {
  text: 'a text',
  address: 'a whole address, such as https://example.com/terms',
  number: 'a number',
  count: 'a whole number',
  flag: 'true or false, without quotes',
  list: 'a list',
  texts: 'a list of texts',
  'different texts': 'a list of texts',
  protocols: 'a list of texts',
  objects: 'a list of objects',
  parts: 'a list of schemas, at least one',
  requirements: 'a list of objects',
  object: 'an object',
  map: 'an object',
  members: 'an object',
  section: 'an object',
  documentation: 'an object',
  xml: 'an object',
  schema: 'a schema, that is an object',
  'object or flag': 'a schema, true or false',
  'simple type': 'one of string, number, integer, boolean and array',
  separator: 'one of csv, ssv, tsv and pipes',
  any: 'anything',
};

const simpleTypes: ReadonlySet<Json> = new Set(['string', 'number', 'integer', 'boolean', 'array']);
/** With `multi`, which has a rule of its own. */
const separators: ReadonlySet<Json> = new Set(['csv', 'ssv', 'tsv', 'pipes', 'multi']);

/** The kind as a person says it: “a list of texts”. */
export const nameOfKind = (kind: Kind): string => named[kind];

/** What a value is, as a person says it: “a text”. */
export function nameOfValue(value: Json): string {
  if (value === null) return 'null';
  if (isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  return typeof value === 'string' ? 'a text' : typeof value === 'number' ? 'a number' : 'true or false';
}

const isText: ValueTest = (value) => typeof value === 'string';
const isNumber: ValueTest = (value) => typeof value === 'number';
const isFlag: ValueTest = (value) => typeof value === 'boolean';
const isAnything: ValueTest = () => true;
const scheme = /^[a-z][a-z0-9+.-]{0,30}:[^\s]+$/i;

type Tests = { readonly [kind in Kind]: ValueTest };

/** Whether a value is of the kind itself; what is inside a list or object is looked at apart. */
const tests: Tests = {
  text: isText,
  address: (value) => typeof value === 'string' && scheme.test(value),
  number: isNumber,
  count: (value) => typeof value === 'number' && Number.isInteger(value),
  flag: isFlag,
  list: isArray,
  texts: isArray,
  'different texts': isArray,
  protocols: isArray,
  objects: isArray,
  requirements: isArray,
  parts: (value) => isArray(value) && value.length > 0,
  object: isObject,
  map: isObject,
  members: isObject,
  section: isObject,
  documentation: isObject,
  xml: isObject,
  schema: isObject,
  'object or flag': (value) => isObject(value) || typeof value === 'boolean',
  'simple type': (value) => simpleTypes.has(value),
  separator: (value) => separators.has(value),
  any: isAnything,
};

/** True when the value is of that kind itself; what is inside a list or object is looked at apart. */
export const fits = (value: Json, kind: Kind): boolean => tests[kind](value);

/** Lists longer than this are told of repeated entries by a set. */
const shortList = 16;

function holdsObjects(value: Json): boolean {
  if (!isObject(value)) return false;
  for (const key in value) if (!isObject(value[key])) return false;
  return true;
}

const eachHoldsObjects = onceForEach<JsonObject, boolean>(holdsObjects);

/** True when a section of a definition holds objects alone. It may have thousands of entries, and stays as it is at most edits: each is gone through once. */
export const holdsObjectsAlone: ValueTest = (value) => isObject(value) && eachHoldsObjects(value);

const listsObjects: ValueTest = (value) => isArray(value) && value.every(isObject);
const isNever: ValueTest = () => false;

/** Whether there is plainly nothing to report of a value and all inside it: asked of every member, so that it makes nothing. */
export const soundTests: Tests = {
  ...tests,
  texts: (value) => isArray(value) && value.every(isText),
  'different texts': (value) => isArray(value) && value.length <= shortList && value.every((entry, index) => typeof entry === 'string' && value.indexOf(entry) === index),
  objects: listsObjects,
  parts: (value) => tests.parts(value) && listsObjects(value),
  map: holdsObjects,
  members: holdsObjects,
  section: holdsObjectsAlone,
  protocols: isNever,
  requirements: isNever,
  documentation: isNever,
  xml: isNever,
};
