/**
 * Edits of an immutable JSON tree. Every edit copies only its own path and shares the rest.
 *
 * A copy of a large object remembers what it was made from and which keys differ ("lineage"), so that a reader who knows
 * the earlier object (the rule engine, the printer) finds the changed members without comparing all of them: at 10,000
 * paths that is the difference between microseconds and milliseconds.
 */
import { copiedWith, copiedWithout, hasManyKeys, shareKeys } from './copied-members';
import { isArray, isObject, type Json, type JsonArray, type JsonObject } from './json';
import { keysOf, type Pointer } from './pointer';

interface Lineage {
  readonly from: WeakRef<JsonObject>;
  readonly key: string;
}

const lineages = new WeakMap<JsonObject, Lineage>();

/** Notes what a copy was made from. Small objects are compared in less time than a note of them takes. */
function withLineage(copy: JsonObject, from: JsonObject, key: string): JsonObject {
  if (hasManyKeys(from)) lineages.set(copy, { from: new WeakRef(from), key });
  return copy;
}

/** How many generations apart two objects may be before comparing all keys is the cheaper way. */
const LONGEST_LINEAGE = 32;

function ancestryKeys(newer: JsonObject, older: JsonObject): Set<string> | undefined {
  const keys = new Set<string>();
  let current: JsonObject | undefined = newer;
  for (let age = 0; age < LONGEST_LINEAGE && current; age++) {
    const lineage: Lineage | undefined = lineages.get(current);
    if (!lineage) return undefined;
    keys.add(lineage.key);
    current = lineage.from.deref();
    if (current === older) return keys;
  }
  return undefined;
}

const noKeys: readonly string[] = [];

/** The keys whose members differ by identity between two objects, each once; keys of either side count. */
export function changedKeys(before: JsonObject, after: JsonObject): readonly string[] {
  if (before === after) return noKeys;
  const changed: string[] = [];
  const related = ancestryKeys(after, before) ?? ancestryKeys(before, after);
  for (const key of related ?? Object.keys(before)) if (!Object.is(before[key], after[key]) || Object.hasOwn(before, key) !== Object.hasOwn(after, key)) changed.push(key);
  if (!related) for (const key in after) if (!Object.hasOwn(before, key)) changed.push(key);
  return changed;
}

/** True when two objects have the same keys in the same order. Among copies that only changed members nothing is compared. */
export function hasSameKeys(before: JsonObject, after: JsonObject): boolean {
  if (before === after || shareKeys(before, after)) return true;
  const keys = Object.keys(after);
  const old = Object.keys(before);
  return keys.length === old.length && keys.every((key, index) => key === old[index]);
}

/** The object with `key` set to `value`; the same object when nothing changes. A new key goes to the end. */
export function withKey(object: JsonObject, key: string, value: Json): JsonObject {
  if (Object.hasOwn(object, key) && Object.is(object[key], value)) return object;
  return withLineage(copiedWith(object, key, value), object, key);
}

/** The object without `key`; the same object when it has none. */
export function withoutKey(object: JsonObject, key: string): JsonObject {
  if (!Object.hasOwn(object, key)) return object;
  return withLineage(copiedWithout(object, key), object, key);
}

/** The object with `from` called `to` in the same place; the value may change on the way. An older member `to` is dropped. */
export function withRenamedKey(object: JsonObject, from: string, to: string, value: Json | undefined = object[from]): JsonObject {
  if (!Object.hasOwn(object, from) || value === undefined) return object;
  if (from === to) return withKey(object, to, value);
  return Object.fromEntries(
    Object.entries(object)
      .filter(([key]) => key !== to)
      .map(([key, member]): [string, Json] => (key === from ? [to, value] : [key, member])),
  );
}

/** The object with `key` inserted right after `after` (at the start when undefined); an older member `key` moves. */
export function withKeyAfter(object: JsonObject, after: string | undefined, key: string, value: Json): JsonObject {
  const entries = Object.entries(object).filter(([name]) => name !== key);
  const at = after === undefined ? 0 : entries.findIndex(([name]) => name === after) + 1 || entries.length;
  return Object.fromEntries([...entries.slice(0, at), [key, value], ...entries.slice(at)]);
}

function indexOf(array: JsonArray, key: string): number | undefined {
  return /^(0|[1-9]\d*)$/.test(key) && Number(key) < array.length ? Number(key) : undefined;
}

function step(node: Json | undefined, key: string): Json | undefined {
  if (isObject(node)) return Object.hasOwn(node, key) ? node[key] : undefined;
  if (isArray(node)) {
    const index = indexOf(node, key);
    return index === undefined ? undefined : node[index];
  }
  return undefined;
}

/** The node at a pointer, or undefined when the pointer leads nowhere. */
export function nodeAt(tree: Json | undefined, pointer: Pointer): Json | undefined {
  return keysOf(pointer).reduce(step, tree);
}

/**
 * The tree with `change` applied at `pointer`. `change` gets the present node (undefined when there is none) and returns
 * the new one, or undefined to remove it. Missing objects on the way are made; `-` appends to an array (RFC 6902).
 * A pointer that runs through a text or number changes nothing.
 */
export function updateAt(tree: Json, pointer: Pointer, change: (node: Json | undefined) => Json | undefined): Json {
  const updated = updateKeys(tree, keysOf(pointer), change);
  return updated === undefined ? tree : updated;
}

function updateKeys(
  node: Json | undefined,
  keys: readonly string[],
  change: (node: Json | undefined) => Json | undefined,
): Json | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return change(node);
  if (isArray(node)) {
    const index = key === '-' ? node.length : indexOf(node, key);
    if (index === undefined) return node;
    const next = updateKeys(node[index], rest, change);
    if (Object.is(next, node[index])) return node;
    return next === undefined ? node.toSpliced(index, 1) : index < node.length ? node.with(index, next) : [...node, next];
  }
  if (node !== undefined && !isObject(node)) return node;
  const object = node ?? {};
  const next = updateKeys(step(object, key), rest, change);
  if (next !== undefined) return withKey(object, key, next);
  return node === undefined ? undefined : withoutKey(object, key);
}

/** The tree with `value` at `pointer`. */
export const replaceAt = (tree: Json, pointer: Pointer, value: Json): Json => updateAt(tree, pointer, () => value);

/** The tree without the node at `pointer`. */
export const removeAt = (tree: Json, pointer: Pointer): Json => updateAt(tree, pointer, () => undefined);
