import { isArray, isObject, member, textOf, type Json, type JsonObject } from '../../base/json';
import { extensionsOf } from './extensions';
import { holdsReference } from './references-in-samples';
import { limitKeys, limitsOf } from './limits';
import { counting } from './notes';
import { below, type Place } from './place';
import type { Draft, SchemaScope } from './schema-scope';
import { distinct, fitted, isPrimitive } from './values';
import { documentationOf } from './web-address';

/** Keywords that need nothing said about them: handled elsewhere, or about the document rather than its values. */
const silent = new Set([
  '$ref', '$schema', '$id', 'id', '$comment', '$vocabulary', '$defs', '$dynamicAnchor', '$anchor', 'definitions', 'type', 'nullable', 'title', 'description',
  'format', 'contentEncoding', 'contentMediaType', 'properties', 'required', 'items', 'prefixItems', 'additionalProperties', 'patternProperties',
  'allOf', 'oneOf', 'anyOf', 'enum', 'const', 'default', 'example', 'examples', 'discriminator', 'readOnly', 'writeOnly', 'deprecated',
  'xml', 'externalDocs', 'summary',
]);

const documentKeys = new Set(['xml', 'externalDocs']);

/** Keywords that restrict values in a way that 2.0 cannot say: each of them is worth a note of its own. */
const withoutCounterpart = new Set([
  'not', 'if', 'then', 'else', 'dependencies', 'dependentSchemas', 'dependentRequired', 'contains', 'minContains', 'maxContains',
  'propertyNames', 'unevaluatedProperties', 'unevaluatedItems', 'contentSchema', '$dynamicRef', '$recursiveRef', 'additionalItems',
]);

/** What kinds of keywords a schema has: most have few, and looking once is cheaper than asking for each. */
interface Kinds {
  limits: boolean;
  extensions: boolean;
  documents: boolean;
}

/** Notes the keywords that have no counterpart; tells which kinds of the others there are. */
function noteLosses(source: JsonObject, at: Place, scope: SchemaScope): Kinds {
  const kinds: Kinds = { limits: false, extensions: false, documents: false };
  for (const key of Object.keys(source)) {
    if (silent.has(key)) kinds.documents ||= documentKeys.has(key);
    else if (limitKeys.has(key)) kinds.limits = true;
    else if (key.startsWith('x-')) kinds.extensions = true;
    else if (withoutCounterpart.has(key)) {
      scope.notes.add('lost', below(at, key), `OpenAPI 2.0 has no “${key}”: it was left out. Say in the description what it demands.`);
    } else {
      scope.notes.count('lost', `keyword ${key}`, below(at, key), (times) => `The keyword “${key}” is unknown in schemas and was left out (${counting(times, 'time')}).`);
    }
  }
  if (source['deprecated'] === true) {
    scope.notes.count('lost', 'schema-deprecated', at, (times) => `OpenAPI 2.0 cannot mark a field as deprecated: the mark was left out of ${counting(times, 'schema')}. Say it in the descriptions.`);
  }
  if (source['writeOnly'] === true) {
    scope.notes.count('lost', 'write-only', at, (times) => `OpenAPI 2.0 cannot mark a field as write-only: the mark was left out of ${counting(times, 'field')}.`);
  }
  return kinds;
}

/** Title, description, documentation, markers and all `x-` keys: what describes a schema without shaping it. */
export function annotationsOf(source: JsonObject, at: Place, scope: SchemaScope): Draft {
  const draft: Draft = {};
  const title = textOf(source, 'title');
  const description = textOf(source, 'description');
  if (title !== undefined && title !== '') draft['title'] = title;
  if (description !== undefined && description !== '') draft['description'] = description;
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value === undefined) continue;
    if (key === 'xml' && isObject(value)) draft[key] = value;
    if (key === 'externalDocs') Object.assign(draft, documentationOf(value, at, scope.notes));
  }
  if (member(source, 'readOnly') === true) draft['readOnly'] = true;
  return Object.assign(draft, extensionsOf(source, at, scope.notes));
}

/** The annotations again, where a look at all keys has told which there are. */
function annotate(draft: Draft, source: JsonObject, kinds: Kinds, at: Place, scope: SchemaScope): void {
  if (kinds.extensions || kinds.documents) {
    Object.assign(draft, annotationsOf(source, at, scope));
    return;
  }
  const { title, description } = source;
  if (typeof title === 'string' && title !== '') draft['title'] = title;
  if (typeof description === 'string' && description !== '') draft['description'] = description;
  if (source['readOnly'] === true) draft['readOnly'] = true;
}

function formatOf(source: JsonObject, type: string | undefined): string | undefined {
  const format = textOf(source, 'format');
  if (format !== undefined && format !== '') return format;
  if (type !== undefined && type !== 'string') return undefined;
  const encoding = textOf(source, 'contentEncoding')?.toLowerCase();
  if (encoding?.startsWith('base64')) return 'byte';
  const media = textOf(source, 'contentMediaType');
  return encoding === undefined && media !== undefined && !/json|text/.test(media) ? 'binary' : undefined;
}

function enumOf(source: JsonObject, type: string | undefined, at: Place, scope: SchemaScope): Json[] | undefined {
  const constant = member(source, 'const');
  const values = member(source, 'enum');
  const key = constant === undefined ? 'enum' : 'const';
  const listed = constant !== undefined ? [constant] : isArray(values) ? values : [];
  if (listed.length === 0) return undefined;
  const wanted = listed.filter((value) => value !== null);
  const kept = wanted.map((value) => fitted(value, isPrimitive(type) ? type : undefined));
  const right = distinct(kept.filter((value) => value !== undefined));
  if (kept.some((value) => value === undefined)) {
    scope.notes.add('lost', below(at, key), `Of the allowed values those that are no ${type ?? 'value'} were left out.`);
  }
  return right.length > 0 ? right : undefined;
}

/** Says that samples were left out because tools would follow what they hold. */
export function noteSample(at: Place, { notes }: Pick<SchemaScope, 'notes'>): void {
  notes.count('lost', 'sample-reference', at, (times) => `${counting(times, 'sample')} held “$ref” or “$id”, which tools follow wherever they stand; left out.`);
}

function sampleOf(source: JsonObject): Json | undefined {
  const example = member(source, 'example');
  if (example !== undefined) return example;
  const examples = member(source, 'examples');
  return isArray(examples) ? examples[0] : undefined;
}

function noteFurtherSamples(source: JsonObject, at: Place, { notes }: SchemaScope): void {
  const examples = source['examples'];
  if (isArray(examples) && examples.length > 1) notes.count('lost', 'schema-examples', at, (times) => `A schema of OpenAPI 2.0 has one example: ${counting(times, 'schema')} had more than one example, of which the first was kept.`);
}

/** The keywords of a schema that hold no other schema, in the words of 2.0, for the one type that the schema has. */
export function plainKeywords(source: JsonObject, type: string | undefined, at: Place, scope: SchemaScope): Draft {
  const kinds = noteLosses(source, at, scope);
  const draft: Draft = type === undefined ? {} : { type };
  const format = formatOf(source, type);
  if (format !== undefined) draft['format'] = format;
  annotate(draft, source, kinds, at, scope);
  const values = enumOf(source, type, at, scope);
  if (values) draft['enum'] = values;
  const initial = member(source, 'default');
  if (initial !== undefined && initial !== null) {
    const right = fitted(initial, type);
    if (right !== undefined) draft['default'] = right;
    else scope.notes.add('lost', below(at, 'default'), `The default is no ${type ?? 'value'} and was left out.`);
  }
  const sample = sampleOf(source);
  if (sample !== undefined && !holdsReference(sample)) draft['example'] = sample;
  else if (sample !== undefined) noteSample(at, scope);
  if (source['examples'] !== undefined) noteFurtherSamples(source, at, scope);
  if (!kinds.limits) return draft;
  const { limits, dropped } = limitsOf(source);
  if (dropped.length > 0) scope.notes.add('lost', at, `These limits make no sense as they stand and were left out: ${dropped.join(', ')}.`);
  return Object.assign(draft, limits);
}
