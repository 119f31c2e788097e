import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { variablesOf } from '../../connector/path-template';
import { differs } from './three-way';
import type { FoundOperation } from './match-operations';

/** More are counted, not listed. */
const mostListed = 20;
const deepest = 12;

const keysOf = (one: Json | undefined, other: Json | undefined): string[] =>
  Array.from(new Set([...(isObject(one) ? Object.keys(one) : []), ...(isObject(other) ? Object.keys(other) : [])]));

/** Collects what changed, each as a phrase without a full stop: "parameter “limit” was added". */
class Phrases {
  readonly #listed: string[] = [];
  #more = 0;

  add(phrase: string): void {
    if (this.#listed.includes(phrase)) return;
    if (this.#listed.length < mostListed) this.#listed.push(phrase);
    else this.#more++;
  }

  list(): string[] {
    return this.#more === 0 ? this.#listed : [...this.#listed, `${this.#more} more ${this.#more === 1 ? 'detail' : 'details'} changed`];
  }
}

/** A value in a phrase; objects are not written out, and no method of a foreign value is called. */
const shown = (value: Json | undefined): string =>
  typeof value === 'string' ? `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”` : typeof value === 'object' && value !== null ? 'something else' : String(value);

/** A name in a phrase: a text as it stands. */
const wordFor = (name: Json | undefined): string => (typeof name === 'string' ? name : shown(name));

/** The words of a schema’s type: `array`, `integer (int64)`, the name of a definition. */
function typeOf(schema: Json | undefined): string {
  const reference = textOf(schema, '$ref');
  if (reference !== undefined) return reference.split('/').at(-1) ?? reference;
  const type = member(schema, 'type');
  const format = textOf(schema, 'format');
  const name = typeof type === 'string' ? type : 'any';
  return format === undefined ? name : `${name} (${format})`;
}

const words: ReadonlyMap<string, string> = new Map([
  ['summary', 'summary'],
  ['x-ms-summary', 'title'],
  ['x-ms-visibility', 'visibility'],
  ['operationId', 'operation ID'],
  ['enum', 'list of values'],
  ['deprecated', 'deprecation'],
]);

/** What a person calls a key: `x-ms-summary` is the title. */
export const wordOf = (key: string): string => words.get(key) ?? key;

function describeSchema(before: Json | undefined, after: Json | undefined, what: string, at: string, phrases: Phrases, depth: number): void {
  if (!differs(before, after)) return;
  const place = at === '' ? what : `property ${at} of ${what}`;
  const from = typeOf(before);
  const to = typeOf(after);
  if (from !== to) phrases.add(`${place} changed from ${from} to ${to}`);
  if (depth > deepest || textOf(before, '$ref') !== undefined || textOf(after, '$ref') !== undefined) return;
  const old = objectOf(before, 'properties');
  const now = objectOf(after, 'properties');
  for (const name of keysOf(old, now)) {
    const path = at === '' ? name : `${at}.${name}`;
    const had = member(old, name);
    const has = member(now, name);
    if (had === undefined) phrases.add(`${what} gained property ${path}`);
    else if (has === undefined) phrases.add(`${what} lost property ${path}`);
    else describeSchema(had, has, what, path, phrases, depth + 1);
  }
  const items = [member(before, 'items'), member(after, 'items')] as const;
  const isDescribed = items[0] !== undefined && items[1] !== undefined;
  if (isDescribed) describeSchema(items[0], items[1], what, at, phrases, depth + 1);
  const was = new Set(arrayOf(before, 'required'));
  const is = new Set(arrayOf(after, 'required'));
  for (const name of is) if (!was.has(name)) phrases.add(`${what} requires ${wordFor(name)}`);
  for (const name of was) if (!is.has(name)) phrases.add(`${what} no longer requires ${wordFor(name)}`);
  for (const key of keysOf(before, after)) {
    if (['type', 'format', 'properties', 'required'].includes(key) || (key === 'items' && isDescribed)) continue;
    if (differs(member(before, key), member(after, key))) phrases.add(`the ${wordOf(key)} of ${place} changed`);
  }
}

const nameOf = (parameter: Json): string => textOf(parameter, 'name') ?? textOf(parameter, '$ref')?.split('/').at(-1) ?? '';

/** Parameters by what stays when they change: the body is one, a path parameter is known by its place in the path. */
function parametersOf({ node, item, path }: FoundOperation): Map<string, Json> {
  const variables = variablesOf(path);
  const all = [...(arrayOf(item, 'parameters') ?? []), ...(arrayOf(node, 'parameters') ?? [])];
  return new Map(
    all.map((parameter): [string, Json] => {
      const place = textOf(parameter, 'in') ?? '';
      const variable = place === 'path' ? variables.indexOf(nameOf(parameter)) : -1;
      return [place === 'body' ? 'body' : variable >= 0 ? `variable ${variable}` : `${place} ${nameOf(parameter)}`, parameter];
    }),
  );
}

function describeParameter(before: Json, after: Json, phrases: Phrases): void {
  const name = `parameter ${nameOf(before)}`;
  if (textOf(before, 'in') === 'body') describeSchema(member(before, 'schema'), member(after, 'schema'), 'the request body', '', phrases, 0);
  else if (typeOf(before) !== typeOf(after)) phrases.add(`${name} changed from ${typeOf(before)} to ${typeOf(after)}`);
  for (const key of keysOf(before, after)) {
    if (['type', 'format', 'schema', 'in', '$ref'].includes(key)) continue;
    const had = member(before, key);
    const has = member(after, key);
    if (!differs(had, has)) continue;
    if (key === 'required') phrases.add(`${name} became ${has === true ? 'required' : 'optional'}`);
    else if (key === 'name') phrases.add(`${name} is called ${wordFor(has)}`);
    else phrases.add(`the ${wordOf(key)} of ${name} changed`);
  }
}

function describeParameters(before: FoundOperation, after: FoundOperation, phrases: Phrases): void {
  const old = parametersOf(before);
  const now = parametersOf(after);
  const called = (key: string, parameter: Json): string => (key === 'body' ? 'the request body' : `parameter ${nameOf(parameter)}`);
  for (const [key, parameter] of now) if (!old.has(key)) phrases.add(`${called(key, parameter)} was added`);
  for (const [key, parameter] of old) {
    const other = now.get(key);
    if (other === undefined) phrases.add(`${called(key, parameter)} was removed`);
    else if (differs(parameter, other)) describeParameter(parameter, other, phrases);
  }
}

function describeResponses(before: JsonObject, after: JsonObject, phrases: Phrases): void {
  const old = objectOf(before, 'responses');
  const now = objectOf(after, 'responses');
  for (const code of keysOf(old, now)) {
    const had = member(old, code);
    const has = member(now, code);
    if (had === undefined) phrases.add(`the ${code} response was added`);
    else if (has === undefined) phrases.add(`the ${code} response was removed`);
    else if (differs(had, has)) {
      describeSchema(member(had, 'schema'), member(has, 'schema'), `the ${code} response`, '', phrases, 0);
      for (const key of keysOf(had, has)) {
        if (key !== 'schema' && differs(member(had, key), member(has, key))) phrases.add(`the ${wordOf(key)} of the ${code} response changed`);
      }
    }
  }
}

/** What is different in a later version of an operation, in phrases for a list; empty when nothing is. */
export function describeOperation(before: FoundOperation, after: FoundOperation): string[] {
  const phrases = new Phrases();
  if (before.path !== after.path) phrases.add(`the path changed from ${before.path} to ${after.path}`);
  if (before.method !== after.method) phrases.add(`the method changed from ${before.method.toUpperCase()} to ${after.method.toUpperCase()}`);
  describeParameters(before, after, phrases);
  describeResponses(before.node, after.node, phrases);
  for (const key of keysOf(before.node, after.node)) {
    if (key !== 'parameters' && key !== 'responses' && differs(member(before.node, key), member(after.node, key))) phrases.add(`the ${wordOf(key)} changed`);
  }
  const webhook = 'x-ms-notification-content';
  if (differs(member(before.item, webhook), member(after.item, webhook))) phrases.add('what the webhook sends changed');
  return phrases.list();
}

/** What is different in a later version of a shared definition, parameter or response. */
export function describeShared(before: Json, after: Json): string[] {
  const phrases = new Phrases();
  describeSchema(before, after, 'it', '', phrases, 0);
  return phrases.list();
}

/** What is different in a later version of another member of the root. */
export function describeSetting(key: string, before: Json, after: Json): string[] {
  const phrases = new Phrases();
  if (!isObject(before) || !isObject(after)) {
    phrases.add(`${key} changed from ${shown(before)} to ${shown(after)}`);
    return phrases.list();
  }
  for (const name of keysOf(before, after)) {
    const had = member(before, name);
    const has = member(after, name);
    if (!differs(had, has)) continue;
    if (had === undefined) phrases.add(`${name} was added to ${key}`);
    else if (has === undefined) phrases.add(`${name} was removed from ${key}`);
    else phrases.add(`${name} in ${key} changed from ${shown(had)} to ${shown(has)}`);
  }
  return phrases.list();
}
