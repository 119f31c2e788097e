import { isArray, isObject, member, type Json, type JsonObject } from '../../base/json';
import type { Report, Sound } from '../rule';
import { quote, quoteValue } from '../shared/quote';
import { fits, nameOfKind, nameOfValue, type Kind } from './kinds';
import { definitionShape, documentationShape, itemsShape, xmlShape, type Shape } from './shapes';

/** Keywords of OpenAPI 3 and later schemas, which have a rule of their own. */
const later = new Set(['components', 'servers', 'requestBody', 'oneOf', 'anyOf', 'not', 'nullable', 'content']);

type Place = readonly (string | number)[];
const here: Place = [];

/** Reports the members of an object that have the wrong type, those that its shape does not know, and those that it lacks. */
export function reportMembers(node: JsonObject, shape: Shape, what: string, report: Report, at: Place = here): void {
  for (const key in node) {
    const value = node[key];
    if (value === undefined) continue;
    const isSound = shape.sound.get(key);
    if (isSound === undefined) {
      if ((key.charCodeAt(0) === 120 && key.charCodeAt(1) === 45 && !shape.isClosed) || later.has(key) || shape === definitionShape) continue;
      report({ key: [...at, key], message: `OpenAPI 2.0 knows no ${quote(key)} in ${what}. Check its spelling and place, or remove it.` });
    } else if (!isSound(value)) reportMember(key, value, shape.members.get(key) ?? 'any', report, [...at, key]);
  }
  for (const key of shape.needs) {
    if (node[key] === undefined) report({ key: at, missing: key, message: `There has to be “${key}” in ${what}. Add it, or remove the whole.` });
  }
}

function reportMember(key: string, value: Json, kind: Kind, report: Report, at: Place): void {
  if (fits(value, kind)) reportInside(value, kind, at, report);
  else report({ key: at, message: messageFor(key, value, kind) });
}

function messageFor(key: string, value: Json, kind: Kind): string {
  const isText = typeof value === 'string' && (kind === 'address' || kind === 'simple type' || kind === 'separator');
  return `${quote(key)} has to be ${nameOfKind(kind)}, and is ${isText ? quote(value) : nameOfValue(value)}. Correct its value.`;
}

/** Reports what the items of a parameter or header have wrong, at any depth. */
export function reportItems(node: JsonObject, report: Report, at: Place, depth = 0): void {
  const items = member(node, 'items');
  if (!isObject(items) || depth > 32) return;
  reportSimple(items, itemsShape, 'the items of a parameter or header', report, [...at, 'items']);
  reportItems(items, report, [...at, 'items'], depth + 1);
}

/** Reports what an object with a type of its own (a header, items) has wrong: what other rules say of parameters. */
export function reportSimple(node: JsonObject, shape: Shape, what: string, report: Report, at: Place): void {
  reportMembers(node, shape, what, report, at);
  if (node['type'] === 'array' && node['items'] === undefined) report({ key: at, missing: 'items', message: 'An array has to say what its items are. Add items with a type.' });
  const values = node['enum'];
  if (!isArray(values)) return;
  if (values.length === 0) report({ key: [...at, 'enum'], message: 'The list of choices is empty. Add values or remove it.' });
  reportRepeated(values, [...at, 'enum'], report);
}

/** The members of an object that there is plainly nothing to report of, as long as nothing has to be there. */
export const soundMembers = ({ members, sound }: Shape): Sound => new Map(Array.from(sound, ([key, isSound]) => [key, members.get(key) === 'any' || isSound]));

function reportInside(value: Json, kind: Kind, at: Place, report: Report): void {
  if (isObject(value)) {
    if (kind === 'documentation') reportMembers(value, documentationShape, 'external documentation', report, at);
    else if (kind === 'xml') reportMembers(value, xmlShape, 'the XML of a schema', report, at);
    else reportEntries(value, kind === 'map', at, report);
  } else if (isArray(value)) {
    const isTexts = kind === 'texts' || kind === 'different texts' || kind === 'protocols';
    value.forEach((entry, index) => {
      if (isTexts ? typeof entry === 'string' : isObject(entry)) return;
      report({ key: [...at, index], message: `Entry ${index + 1} of ${quoteValue(at.at(-1))} has to be ${isTexts ? 'a text' : 'an object'}, and is ${nameOfValue(entry)}. Replace or remove it.` });
    });
    if (kind === 'different texts' || kind === 'protocols') reportRepeated(value, at, report);
    if (kind === 'protocols') reportProtocols(value, at, report);
    if (kind === 'requirements') reportRequirements(value, at, report);
  }
}

/** An object of objects: those of a `map` may have extensions of any kind among them. */
export function reportEntries(entries: JsonObject, hasExtensions: boolean, at: Place, report: Report): void {
  for (const key in entries) {
    const entry = entries[key];
    if (entry !== undefined && !isObject(entry) && !(hasExtensions && key.startsWith('x-'))) {
      report({ key: [...at, key], message: `${quote(key)} has to be an object, and is ${nameOfValue(entry)}. Write its members in braces.` });
    }
  }
}

/** How a value is told from others; two of the same members are the same. */
const asWritten = (value: Json): string => JSON.stringify(value);

function reportRepeated(values: readonly Json[], at: Place, report: Report): void {
  if (values.length < 2) return;
  const seen = new Set<string>();
  values.forEach((value, index) => {
    const written = asWritten(value);
    if (seen.has(written)) report({ key: [...at, index], message: `${quote(typeof value === 'string' ? value : written)} is in ${quoteValue(at.at(-1))} twice. Remove one of them.` });
    seen.add(written);
  });
}

const protocols: ReadonlySet<Json> = new Set(['http', 'https', 'ws', 'wss']);

function reportProtocols(values: readonly Json[], at: Place, report: Report): void {
  values.forEach((value, index) => {
    if (typeof value === 'string' && !protocols.has(value)) report({ key: [...at, index], message: `${quote(value)} is no protocol. Write https.` });
  });
}

/** Each requirement names security definitions, with a list of scopes each; what the names mean is the business of other rules. */
function reportRequirements(requirements: readonly Json[], at: Place, report: Report): void {
  reportRepeated(requirements, at, report);
  requirements.forEach((requirement, index) => {
    if (!isObject(requirement)) return;
    for (const [name, scopes] of Object.entries(requirement)) if (isArray(scopes)) reportInside(scopes, 'different texts', [...at, index, name], report);
  });
}
