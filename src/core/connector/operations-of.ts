import { isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { pointerOf, type Pointer } from '../base/pointer';
import { changedKeys, hasSameKeys } from '../base/tree';

/** The keys of a path item that are operations in OpenAPI 2.0. */
export const operationMethods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const;

export type Visibility = 'none' | 'important' | 'advanced' | 'internal';
export type OperationMethod = (typeof operationMethods)[number];

const methodNames: ReadonlySet<string> = new Set(operationMethods);

/** What a list shows of an operation. Texts that are missing or no texts are empty. */
export interface OperationEntry {
  readonly path: string;
  readonly method: OperationMethod;
  readonly at: Pointer;
  readonly operationId: string;
  readonly summary: string;
  readonly isTrigger: boolean;
  readonly visibility: Visibility;
  readonly deprecated: boolean;
}

/** True for a member name of a path item that holds an operation. */
export const isOperationMethod = (key: string): key is OperationMethod => methodNames.has(key);

/** The visibility of an operation, parameter or schema, read without case; anything unknown counts as none. */
export function visibilityOf(node: Json | undefined): Visibility {
  const text = textOf(node, 'x-ms-visibility')?.toLowerCase();
  return text === 'important' || text === 'advanced' || text === 'internal' ? text : 'none';
}

interface OfPath {
  readonly path: string;
  readonly entries: readonly OperationEntry[];
}

const none: readonly OperationEntry[] = [];
const byPathItem = new WeakMap<JsonObject, OfPath>();
const byPaths = new WeakMap<JsonObject, readonly OperationEntry[]>();
/** What was read last: what is read next is mostly the same but for one path. */
let latest: WeakRef<JsonObject> | undefined;

const isSameEntry = (one: OperationEntry, other: OperationEntry | undefined): boolean =>
  one.at === other?.at && one.operationId === other.operationId && one.summary === other.summary && one.isTrigger === other.isTrigger && one.visibility === other.visibility && one.deprecated === other.deprecated;

/** The entries of a path item, as far as possible the very ones of `before`. */
function entriesOfPath(path: string, item: JsonObject, before: readonly OperationEntry[] = none): readonly OperationEntry[] {
  const known = byPathItem.get(item);
  if (known?.path === path) return known.entries;
  const read = Object.keys(item)
    .filter(isOperationMethod)
    .flatMap((method, index): OperationEntry[] => {
      const operation = item[method];
      if (!isObject(operation)) return [];
      const entry: OperationEntry = {
        path,
        method,
        at: pointerOf(['definition', 'paths', path, method]),
        operationId: textOf(operation, 'operationId') ?? '',
        summary: textOf(operation, 'summary') ?? '',
        isTrigger: Object.hasOwn(operation, 'x-ms-trigger'),
        visibility: visibilityOf(operation),
        deprecated: member(operation, 'deprecated') === true,
      };
      const earlier = before[index];
      return [earlier && isSameEntry(entry, earlier) ? earlier : entry];
    });
  const entries = read.length === before.length && read.every((entry, index) => entry === before[index]) ? before : read;
  byPathItem.set(item, { path, entries });
  return entries;
}

/** The entries of `paths` made from those of an earlier one, or undefined when they differ in more than a few path items. */
function adapted(before: JsonObject, paths: JsonObject): readonly OperationEntry[] | undefined {
  let entries: readonly OperationEntry[] | undefined = byPaths.get(before);
  const changed = hasSameKeys(before, paths) ? changedKeys(before, paths) : undefined;
  if (!entries || !changed || changed.length > 32) return undefined;
  for (const path of changed) {
    const [item, earlier] = [paths[path], before[path]];
    const old = isObject(earlier) ? byPathItem.get(earlier) : undefined;
    if (!isObject(item) || old?.path !== path) return undefined;
    const next = entriesOfPath(path, item, old.entries);
    if (next === old.entries) continue;
    const at: number = old.entries[0] ? entries.indexOf(old.entries[0]) : -1;
    if (at < 0) return undefined;
    entries = entries.toSpliced(at, old.entries.length, ...next);
  }
  return entries;
}

/**
 * The operations of an API definition in the order of the file; the same array while nothing that it says changed, the same
 * entries while nothing of theirs did. So a list can be read again after every key at the cost of what changed.
 */
export function operationsOf(definition: JsonObject): readonly OperationEntry[] {
  const paths = objectOf(definition, 'paths');
  if (!paths) return none;
  const known = byPaths.get(paths);
  const before = latest?.deref();
  if (before !== paths) latest = new WeakRef(paths);
  if (known) return known;
  const entries = (before && adapted(before, paths)) ?? Object.entries(paths).flatMap(([path, item]) => (isObject(item) ? entriesOfPath(path, item) : none));
  byPaths.set(paths, entries);
  return entries;
}
