import { counted } from '../../base/counted';
import type { Json, JsonObject } from '../../base/json';
import { isKeyHeader, isKeyQuery } from './typed-auth';
import type { Member } from './group';
import type { Field, SourceRequest } from './model';
import { parameterTitle } from './names';
import { calledIn, inSentence, type Notes, quoted } from './notes';
import type { PathValue } from './path';
import { asSentence, fieldDescription } from './plain-text';
import { remembering } from './remember';
import { scalarType } from './scalar-type';
import { hasVariable, isSecretName, isSecretValue, resolve, type Scope } from './variables';

/** Headers that the platform or the transport sets, or that `consumes` and `produces` say. */
const transportHeaders = new Set([
  'authorization', 'proxy-authorization', 'content-type', 'accept', 'host', 'cookie', 'content-length', 'user-agent', 'connection',
  'cache-control', 'postman-token', 'accept-encoding', 'transfer-encoding',
]);

/** What browsers add by themselves; copied into collections by recording. */
const browserHeader = /^(sec-.*|dnt|pragma|referer|origin|upgrade-insecure-requests|te|priority)$/i;

/** Where the connector's credential travels, so that its field is no parameter. */
export interface Carrier {
  readonly in: 'header' | 'query';
  readonly name: string;
}

/** Facts about all requests that the parameters of one operation depend on. */
export interface Surroundings {
  readonly carrier: Carrier | undefined;
  /** The one value of a header that is the same wherever it is sent, by lower-case name. */
  readonly constants: ReadonlyMap<string, string>;
  readonly notes: Notes;
}

/** Common parts of a parameter; a missing description is made from the title. */
export function described(name: string, description: string): { 'x-ms-summary': string; description: string } {
  return { 'x-ms-summary': parameterTitle(name), description: asSentence(description) || plainDescription(name) };
}

const plainDescription = remembering((name) => asSentence(`The ${parameterTitle(name).replace(/\b[A-Z][a-z]+\b/g, (word) => word.toLowerCase())}`));

/** The parameters in a path, typed by the values that requests have for them. */
export function pathParameters(values: readonly PathValue[]): JsonObject[] {
  return values.map(({ name, samples, description }) => ({
    name,
    in: 'path',
    required: true,
    ...described(name, description),
    ...scalarType(name, samples),
    'x-ms-url-encoding': 'single',
  }));
}

interface Seen {
  readonly name: string;
  readonly values: string[];
  enabled: boolean;
  required: boolean;
  description: string;
}

/** Fields of several requests, those with equal keys folded into one, in the order of their first occurrence. */
export class FoldedFields {
  readonly #seen = new Map<string, Seen>();

  add(key: string, field: Field, scope: Scope): void {
    let known = this.#seen.get(key);
    if (!known) this.#seen.set(key, (known = { name: field.name, values: [], enabled: false, required: false, description: '' }));
    known.values.push(resolve(field.value, scope));
    known.enabled ||= field.enabled;
    if (field.rawDescription !== '' && (known.description === '' || !known.required)) {
      const { description, required } = fieldDescription(field.rawDescription);
      known.required ||= required;
      if (known.description === '') known.description = description;
    }
  }

  get all(): Iterable<Seen> {
    return this.#seen.values();
  }
}

/** Gives the fields that the requests of an operation and those of their saved responses sent, in order. */
function eachSent(members: readonly Member[], part: 'query' | 'headers', take: (field: Field, scope: Scope) => void): void {
  for (const { request } of members) {
    for (const field of request[part]) take(field, request.scope);
    for (const { original } of request.responses) if (original) for (const field of original[part]) take(field, request.scope);
  }
}

/** The query parameters of an operation: the union over its requests, all optional unless a description says "(Required)". */
export function queryParameters(members: readonly Member[], at: string, { carrier, notes }: Surroundings): JsonObject[] {
  noteNameless(members, notes);
  noteRepeated(members, notes);
  if (members.every(({ request }) => request.query.length === 0 && request.responses.length === 0)) return [];
  const fields = new FoldedFields();
  eachSent(members, 'query', (field, scope) => fields.add(field.name, field, scope));
  const parameters: JsonObject[] = [];
  for (const seen of fields.all) {
    const name = plainName(seen.name);
    if (name === '') continue;
    if (carrier?.in === 'query' && carrier.name === name) continue;
    if (name.toLowerCase() === 'connectionid') {
      noteForbidden('query parameter', name, at, notes);
      continue;
    }
    if (isKeyQuery(name)) noteKey('query parameter', name, at, notes);
    parameters.push(parameter('query', name, seen));
  }
  return parameters;
}

/** A name without the marks of a variable: `{{fieldName}}` is called by the variable. */
const plainName = (name: string): string => (name.includes('{{') ? unwrapped(name) : name).trim();

const unwrapped = (name: string): string => name.replace(/\{\{\s*\$?([^{}]{0,200}?)\s*\}\}/g, '$1');

function parameter(place: 'query' | 'header', name: string, { values, enabled, required, description }: Seen): JsonObject {
  const shown: { [key: string]: Json } = {
    name,
    in: place,
    required,
    ...described(name, description),
    ...scalarType(name, values),
  };
  if (!required && (!enabled || (place === 'header' && browserHeader.test(name)))) shown['x-ms-visibility'] = 'advanced';
  return shown;
}

function noteForbidden(what: string, name: string, at: string, notes: Notes): void {
  notes.add('lost', at, `The ${what} “${name}” was left out, because the platform keeps that name for itself. Send it with a policy, if the service needs it.`);
}

function noteKey(what: string, name: string, at: string, notes: Notes): void {
  notes.add('guessed', at, `The ${what} “${name}” looks like a credential but is not the sign-in of the connector; it became a plain parameter. Make it a connection parameter with a policy, if it is secret.`);
}

function noteNameless(members: readonly Member[], notes: Notes): void {
  for (const { request } of members) {
    for (const fields of [request.query, request.headers]) {
      for (const { name, place } of fields) {
        if (plainName(name) !== '') continue;
        notes.add('lost', place.at, `A query parameter or header of ${inSentence(calledIn(request))} has no name and was left out.`);
      }
    }
  }
}

/** The names that enabled fields have more than once. */
export function repeatedNames(fields: readonly Field[]): Set<string> {
  const repeated = new Set<string>();
  if (fields.length < 2) return repeated;
  const seen = new Set<string>();
  for (const { name, enabled } of fields) {
    if (!enabled || name === '') continue;
    if (seen.has(name)) repeated.add(name);
    seen.add(name);
  }
  return repeated;
}

function noteRepeated(members: readonly Member[], notes: Notes): void {
  for (const { request } of members) {
    const repeated = repeatedNames(request.query);
    if (repeated.size > 0) {
      notes.add('lost', request.at, `${calledIn(request)} sends ${quoted(repeated)} several times. The platform cannot repeat a query parameter, so the operation sends it once.`);
    }
  }
}

/** The header parameters of an operation, without those that the platform or the connection sends. */
export function headerParameters(members: readonly Member[], at: string, { carrier, constants, notes }: Surroundings): JsonObject[] {
  const fields = new FoldedFields();
  eachSent(members, 'headers', (field, scope) => {
    const lower = field.name.toLowerCase();
    // Most headers are of this kind, so that their values are not even collected.
    if (!transportHeaders.has(lower)) fields.add(lower, field, scope);
  });
  const parameters: JsonObject[] = [];
  for (const seen of fields.all) {
    const written = plainName(seen.name);
    const name = written.replace(/\s+/g, '-');
    if (name !== written) notes.add('renamed', at, `The header “${written}” became “${name}”, because a header name holds no blanks.`);
    const lower = name.toLowerCase();
    if (name === '' || transportHeaders.has(lower)) continue;
    if (carrier?.in === 'header' && carrier.name.toLowerCase() === lower) continue;
    if (lower === 'connectionid') {
      noteForbidden('header', name, at, notes);
      continue;
    }
    if (isKeyHeader(name)) noteKey('header', name, at, notes);
    const constant = constants.get(lower);
    parameters.push(
      constant === undefined
        ? parameter('header', name, seen)
        : { name, in: 'header', required: true, ...described(name, seen.description), type: 'string', default: constant, 'x-ms-visibility': 'internal' },
    );
  }
  return parameters;
}

/** The headers that have one literal value wherever they are sent, at least twice (once when they name a version). */
export function constantHeaders(requests: readonly SourceRequest[]): Map<string, string> {
  const sent = new Map<string, { count: number; readonly values: Set<string> }>();
  for (const request of requests) {
    for (const { name, value, enabled } of request.headers) {
      const lower = name.toLowerCase();
      if (transportHeaders.has(lower)) continue;
      let known = sent.get(lower);
      if (!known) sent.set(lower, (known = { count: 0, values: new Set() }));
      known.count++;
      known.values.add(enabled ? value.trim() : '');
    }
  }
  const constants = new Map<string, string>();
  for (const [name, { count, values }] of sent) {
    const [value] = values;
    const often = count >= (/version|format/.test(name) ? 1 : 2);
    if (values.size === 1 && value !== undefined && often && isConstant(name, value)) constants.set(name, value);
  }
  return constants;
}

const isConstant = (name: string, value: string): boolean =>
  value !== '' &&
  value.length <= 120 &&
  !hasVariable(value) &&
  !/^<.*>$|^\{.*\}$/.test(value) &&
  !isSecretName(name) &&
  !isSecretValue(value) &&
  !isKeyHeader(name) &&
  !/(^|-)(id|date|time|timestamp|host|ip|user|email|etag|match|since|key)$/.test(name);

/** One note for every header that was left to the platform, with how often it occurs; hand-typed credentials are named too. */
export function noteTransportHeaders(requests: readonly SourceRequest[], notes: Notes): void {
  const counts = new Map<string, { name: string; count: number; at: string }>();
  for (const request of requests) {
    for (const { name, value, place } of request.headers) {
      const lower = name.toLowerCase();
      if ((lower === 'authorization' || isKeyHeader(name) || isSecretName(name)) && value !== '' && !hasVariable(value)) {
        notes.add('secret-removed', place.at, `A value typed into the header “${name}” was not kept.`);
      }
      if (!transportHeaders.has(lower)) continue;
      const known = counts.get(lower);
      if (known) known.count++;
      else counts.set(lower, { name, count: 1, at: place.at });
    }
    for (const { name, value, place } of request.query) {
      if ((isKeyQuery(name) || isSecretName(name)) && value !== '' && !hasVariable(value)) {
        notes.add('secret-removed', place.at, `A value of the query parameter “${name}” was not kept.`);
      }
    }
  }
  for (const [lower, { name, count, at }] of counts) {
    const which = `The header “${name}” (in ${counted(count, 'request')})`;
    if (lower === 'content-type' || lower === 'accept') notes.add('renamed', at, `${which} became ${lower === 'accept' ? 'produces' : 'consumes'}: media types are no parameter.`);
    else if (lower.endsWith('authorization')) notes.add('renamed', at, `${which} is sent by the connection and is no parameter.`);
    else notes.add('lost', at, `${which} is set by the platform and is no parameter.`);
  }
}
