import { isArray, isObject, member, textOf, type Json, type JsonObject } from '../../base/json';
import { extensionsOf } from './extensions';
import { limitsOf } from './limits';
import { groups } from './look-over';
import { counting } from './notes';
import { below, type Place } from './place';
import { keepable } from './sample-fault';
import type { Draft, SchemaScope } from './schema-scope';
import { distinct, fitted, isPrimitive } from './values';
import { documentationOf } from './web-address';

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
function annotate(draft: Draft, source: JsonObject, found: number, at: Place, scope: SchemaScope): void {
  if ((found & (groups.extensions | groups.documents)) !== 0) {
    Object.assign(draft, annotationsOf(source, at, scope));
    return;
  }
  if ((found & groups.texts) !== 0) {
    const { title, description } = source;
    if (typeof title === 'string' && title !== '') draft['title'] = title;
    if (typeof description === 'string' && description !== '') draft['description'] = description;
  }
  if ((found & groups.marks) !== 0 && source['readOnly'] === true) draft['readOnly'] = true;
}

function formatOf(source: JsonObject, type: string | undefined): string | undefined {
  const format = textOf(source, 'format');
  if (format !== undefined && format !== '') return format;
  if (type !== undefined && type !== 'string') return undefined;
  const encoding = textOf(source, 'contentEncoding')?.toLowerCase();
  if (encoding?.startsWith('base64')) return 'byte';
  const media = textOf(source, 'contentMediaType');
  return encoding === 'binary' || (encoding === undefined && media !== undefined && !/json|text/.test(media)) ? 'binary' : undefined;
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

function keepDefault(draft: Draft, source: JsonObject, type: string | undefined, at: Place, scope: SchemaScope): void {
  const initial = member(source, 'default');
  if (initial === undefined || initial === null) return;
  const right = fitted(initial, type);
  const kept = right === undefined ? undefined : keepable(right, below(at, 'default'), scope.notes);
  if (kept !== undefined) draft['default'] = kept;
  else if (right === undefined) scope.notes.add('lost', below(at, 'default'), `The default is no ${type ?? 'value'} and was left out.`);
}

function keepSample(draft: Draft, source: JsonObject, at: Place, scope: SchemaScope): void {
  const sample = sampleOf(source);
  const kept = sample === undefined ? undefined : keepable(sample, at, scope.notes);
  if (kept !== undefined) draft['example'] = kept;
  noteFurtherSamples(source, at, scope);
}

/**
 * The keywords of a schema that hold no other schema, in the words of 2.0, for the one type that the schema has. `found` are
 * the groups of keywords that it has.
 */
export function plainKeywords(source: JsonObject, found: number, type: string | undefined, at: Place, scope: SchemaScope): Draft {
  const draft: Draft = type === undefined ? {} : { type };
  const format = (found & groups.format) === 0 ? undefined : formatOf(source, type);
  if (format !== undefined) draft['format'] = format;
  annotate(draft, source, found, at, scope);
  const values = (found & groups.values) === 0 ? undefined : enumOf(source, type, at, scope);
  if (values) draft['enum'] = values;
  if ((found & groups.initial) !== 0) keepDefault(draft, source, type, at, scope);
  if ((found & groups.samples) !== 0) keepSample(draft, source, at, scope);
  if ((found & groups.limits) === 0) return draft;
  const { limits, dropped } = limitsOf(source);
  if (dropped.length > 0) scope.notes.add('lost', at, `These limits make no sense as they stand and were left out: ${dropped.join(', ')}.`);
  return Object.assign(draft, limits);
}
