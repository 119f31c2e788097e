import { isArray, isObject, member, objectOf, type Json, type JsonObject } from '../base/json';
import { onceForEach } from '../base/once-for-each';
import type { Pointer } from '../base/pointer';
import type { OperationEntry } from './operations-of';
import { namedIn, reachFrom } from './shared-reach';

/** Members that are for readers: no call and no check turns on them. */
const prose: ReadonlySet<string> = new Set(['summary', 'description', 'x-ms-summary', 'title', 'example', 'examples', 'x-ms-examples', 'tags', 'externalDocs', 'deprecated']);

/** Members whose keys are names that someone chose: a property may be called `title`. */
const nameMaps: ReadonlySet<string> = new Set(['properties', 'responses', 'definitions', 'headers']);

const deepest = 200;

/** A text that is equal for nodes that mean the same: keys in order, prose left out. */
function meaningOf(node: Json, isNameMap: boolean, depth: number): string {
  if (depth > deepest) return '';
  if (isArray(node)) return `[${node.map((item) => meaningOf(item, false, depth + 1)).join(',')}]`;
  if (!isObject(node)) return JSON.stringify(node);
  const keys = Object.keys(node).filter((key) => isNameMap || !prose.has(key));
  return `{${keys.toSorted().map((key) => `${JSON.stringify(key)}:${meaningOf(node[key] ?? null, !isNameMap && nameMaps.has(key), depth + 1)}`).join(',')}}`;
}

/** Two 32-bit FNV-1a sums of a text, as 16 hexadecimal digits. */
function digest(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x1b873593;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + at), 0x01000193);
  }
  const hex = (sum: number): string => (sum >>> 0).toString(16).padStart(8, '0');
  return hex(one) + hex(other);
}

const digestOf = onceForEach((node: JsonObject): string => digest(meaningOf(node, false, 0)));

/** The digest of a node and of every shared object that it reaches. */
function digestWithReach(definition: JsonObject, node: JsonObject): string {
  const shared = [...reachFrom(definition, namedIn(node))].toSorted().map((key) => {
    const blank = key.indexOf(' ');
    const found = member(objectOf(definition, key.slice(0, blank)), key.slice(blank + 1));
    return isObject(found) ? `${key} ${digestOf(found)}` : key;
  });
  return digest([digestOf(node), ...shared].join('\n'));
}

const known = new WeakMap<JsonObject, Map<Pointer, string>>();

/**
 * Tells an operation from what it is after an edit that matters to a call: two digests with a dot between, of what decides
 * the request (address, parameters, sign-in) and of the described responses and notification, each with the shared
 * objects that it reaches. Texts for readers do not count. Empty when there is no such operation.
 */
export function operationFingerprint(definition: JsonObject, { path, method, at }: Pick<OperationEntry, 'path' | 'method' | 'at'>): string {
  const ofDefinition = known.get(definition) ?? new Map<Pointer, string>();
  known.set(definition, ofDefinition);
  const before = ofDefinition.get(at);
  if (before !== undefined) return before;
  const made = fingerprint(definition, path, method);
  ofDefinition.set(at, made);
  return made;
}

function fingerprint(definition: JsonObject, path: string, method: string): string {
  const item = objectOf(objectOf(definition, 'paths'), path);
  const operation = objectOf(item, method);
  if (!item || !operation) return '';
  const { responses, ...request } = operation;
  const whole: [string, Json][] = ['host', 'basePath', 'schemes', 'consumes', 'produces', 'security', 'securityDefinitions'].flatMap((key): [string, Json][] => {
    const value = member(definition, key);
    return value === undefined ? [] : [[key, value]];
  });
  const asked: JsonObject = { path, method, request, shared: item['parameters'] ?? null, whole: Object.fromEntries(whole) };
  const notification = item['x-ms-notification-content'];
  const answered: JsonObject = { responses: responses ?? null, ...(notification !== undefined && Object.hasOwn(operation, 'x-ms-trigger') && { notification }) };
  return `${digestWithReach(definition, asked)}.${digestWithReach(definition, answered)}`;
}

/** True when two fingerprints are of the same request, whatever the responses. */
export const asksTheSame = (one: string, other: string): boolean => one !== '' && one.split('.')[0] === other.split('.')[0];
