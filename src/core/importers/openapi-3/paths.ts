import { arrayOf, isObject, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { operationMethods } from '../../connector/operations-of';
import type { Conversion } from './conversion';
import { extensionsOf } from './extensions';
import { counting } from './notes';
import type { Identified } from './operation-ids';
import { below, root, type Place } from './place';
import { noteOwnServers } from './servers';

/** An operation of the source, found but not yet converted. */
export interface FoundOperation extends Identified {
  /** Parameters of its path item that are not written on the path item of the result. */
  readonly inherited: readonly { readonly list: readonly Json[]; readonly at: Place }[];
  /** Names of path parameters where the path was unified with another one. */
  readonly rename: ((name: string) => string) | undefined;
}

/** A path of the result with the operations it gets. */
export interface FoundPath {
  readonly path: string;
  readonly item: JsonObject;
  readonly place: Place;
  readonly operations: FoundOperation[];
}

export interface FoundPaths {
  readonly paths: readonly FoundPath[];
  /** The `x-` keys beside the paths. */
  readonly extensions: JsonObject;
  /** Operations of the source, also those that 2.0 cannot hold. */
  readonly requests: number;
}

const unknownTo2 = ['trace', 'query'] as const;

/** The names in the braces of a path. */
export function templateNames(path: string): string[] {
  return path.includes('{') ? Array.from(path.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name) : [];
}

function resolvedItem(node: JsonObject, at: Place, conversion: Conversion): { node: JsonObject; place: Place } | undefined {
  if (!Object.hasOwn(node, '$ref')) return { node, place: at };
  const { $ref: _ref, ...siblings } = node;
  const resolved = conversion.references.resolve(node, at);
  if (!resolved) return Object.keys(siblings).length > 0 ? { node: siblings, place: at } : undefined;
  return { node: { ...resolved.node, ...siblings }, place: resolved.place };
}

function skipAll(item: JsonObject, path: string, at: Place, reason: string, conversion: Conversion): void {
  for (const method of operationMethods) {
    const operation = objectOf(item, method);
    if (operation) conversion.notes.add('skipped', below(at, method), `${method.toUpperCase()} ${path}${named(operation)} was left out: ${reason}.`);
  }
}

function named(operation: Json | undefined): string {
  const name = textOf(operation, 'operationId') ?? textOf(operation, 'summary');
  return name === undefined ? '' : ` (${name})`;
}

/** Notes the methods that a path item of 2.0 cannot hold; gives their number. */
function skipUnknownMethods(item: JsonObject, path: string, at: Place, conversion: Conversion): number {
  const found: [string, Json | undefined, Place][] = unknownTo2
    .filter((method) => isObject(item[method]))
    .map((method) => [method, item[method], below(at, method)]);
  for (const [method, operation] of Object.entries(objectOf(item, 'additionalOperations') ?? {})) {
    found.push([method, operation, below(at, 'additionalOperations', method)]);
  }
  for (const [method, operation, place] of found) {
    conversion.notes.add('skipped', place, `${method.toUpperCase()} ${path}${named(operation)} was left out: OpenAPI 2.0 has no such method.`);
  }
  return found.length;
}

function renaming(from: readonly string[], to: readonly string[]): (name: string) => string {
  const names = new Map(from.map((name, index) => [name, to[index] ?? name]));
  return (name) => names.get(name) ?? name;
}

function addTwin(first: FoundPath, item: JsonObject, path: string, at: Place, conversion: Conversion): void {
  const list = arrayOf(item, 'parameters') ?? [];
  const inherited = [{ list, at: below(at, 'parameters') }];
  const rename = renaming(templateNames(path), templateNames(first.path));
  const free = operationMethods.filter((method) => isObject(item[method]) && !first.operations.some((operation) => operation.method === method));
  for (const method of free) {
    const operation = objectOf(item, method);
    if (operation) first.operations.push({ operation, method, path: first.path, place: below(at, method), inherited, rename });
  }
  const isTaken = (method: string): boolean => !free.some((other) => other === method);
  skipAll(Object.fromEntries(Object.entries(item).filter(([key]) => isTaken(key))), path, at, `${first.path} is the same path with other names, and has this method already`, conversion);
  if (free.length > 0) {
    conversion.notes.add('merged', at, `${path} and ${first.path} are one path with different names for its parameters: its operations were put there and use those names.`);
  }
}

/** Finds the paths and operations of the source that 2.0 can hold, and notes the others. */
export function findPaths(conversion: Conversion): FoundPaths {
  const { source, notes } = conversion;
  const byTemplate = new Map<string, FoundPath>();
  let requests = 0;
  if (source['paths'] !== undefined && !isObject(source['paths'])) notes.add('unreadable', below(root, 'paths'), 'The paths belong here, but this is no object; it was left out.');
  for (const [key, node] of Object.entries(objectOf(source, 'paths') ?? {})) {
    const written = below(root, 'paths', key);
    if (key.startsWith('x-')) continue;
    const resolved = isObject(node) ? resolvedItem(node, written, conversion) : undefined;
    if (!resolved) {
      notes.add('skipped', written, `The path ${key} was left out: what describes it cannot be read.`);
      continue;
    }
    const { node: item, place } = resolved;
    const own = operationMethods.filter((method) => isObject(item[method]));
    requests += own.length + skipUnknownMethods(item, key, place, conversion);
    if (key.includes('?') || key.includes('#')) {
      skipAll(item, key, place, 'a path of OpenAPI 2.0 holds no query and no fragment', conversion);
      continue;
    }
    const path = key.startsWith('/') ? key : `/${key}`;
    if (path !== key) notes.add('renamed', written, `A path begins with a slash: “${key}” became “${path}”.`);
    noteOwnServers(item, place, conversion);
    if (textOf(item, 'summary') !== undefined || textOf(item, 'description') !== undefined) {
      notes.count('lost', 'path-texts', place, (times) => `OpenAPI 2.0 has no texts for a path: summary and description of ${counting(times, 'path')} were left out. The operations have their own.`);
    }
    const template = path.replace(/\{[^{}]*\}/g, '{}');
    const first = byTemplate.get(template);
    if (first) {
      addTwin(first, item, path, place, conversion);
      continue;
    }
    const operations = own.flatMap((method): FoundOperation[] => {
      const operation = objectOf(item, method);
      return operation ? [{ operation, method, path, place: below(place, method), inherited: [], rename: undefined }] : [];
    });
    if (operations.length === 0) {
      notes.count('skipped', 'empty-path', written, (times) => `${counting(times, 'path')} without an operation that OpenAPI 2.0 can hold ${times === 1 ? 'was' : 'were'} left out.`);
    }
    if (operations.length > 0) byTemplate.set(template, { path, item, place, operations });
  }
  return { paths: [...byTemplate.values()], extensions: extensionsOf(objectOf(source, 'paths') ?? {}, below(root, 'paths'), notes), requests };
}
