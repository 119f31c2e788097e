/**
 * Copies of objects with many members.
 *
 * V8 keeps an object of more than some hundred members as a hash table, and `{ ...object }` takes 3 ms for one of 9,000
 * members. Written member by member into what is a hash table from the start, by keys that are known already, the copy takes
 * 0.5 ms. Every edit copies `paths`, so the keys of such objects are kept, and shared by all copies with the same keys.
 */
import type { Json, JsonObject } from './json';

/** V8 reads an object of more members than this into a hash table. */
const many = 128;

const keyLists = new WeakMap<JsonObject, readonly string[]>();

/** The keys of an object with many members; undefined for one with few, or with a key that cannot be assigned to. */
function manyKeysOf(object: JsonObject): readonly string[] | undefined {
  const known = keyLists.get(object);
  if (known) return known;
  const keys = Object.keys(object);
  if (keys.length <= many || keys.includes('__proto__')) return undefined;
  keyLists.set(object, keys);
  return keys;
}

/** An empty object that V8 keeps as a hash table, which it becomes when a member goes that was not the last. */
function emptyTable(): Record<string, Json> {
  const table: Record<string, Json> = { first: null, last: null };
  delete table['first'];
  delete table['last'];
  return table;
}

/** The object with `key` set to `value`; a new key goes to the end. */
export function copiedWith(object: JsonObject, key: string, value: Json): JsonObject {
  const keys = manyKeysOf(object);
  if (!keys || key === '__proto__') return { ...object, [key]: value };
  const copy = emptyTable();
  for (const name of keys) copy[name] = object[name] ?? null;
  copy[key] = value;
  if (Object.hasOwn(object, key)) keyLists.set(copy, keys);
  return copy;
}

/** The object with other values for keys that it has, in one copy. */
export function copiedWithAll(object: JsonObject, values: ReadonlyMap<string, Json>): JsonObject {
  const keys = manyKeysOf(object);
  if (!keys) return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, values.get(key) ?? value]));
  const copy = emptyTable();
  for (const name of keys) copy[name] = values.get(name) ?? object[name] ?? null;
  keyLists.set(copy, keys);
  return copy;
}

/** The object without `key`. */
export function copiedWithout(object: JsonObject, key: string): JsonObject {
  const keys = manyKeysOf(object);
  if (!keys) {
    const { [key]: _removed, ...rest } = object;
    return rest;
  }
  const copy = emptyTable();
  for (const name of keys) if (name !== key) copy[name] = object[name] ?? null;
  return copy;
}

/** True for an object with many members of which a copy was made. */
export const hasManyKeys = (object: JsonObject): boolean => keyLists.has(object);

/** True when two objects are known to have the same keys in the same order, since one is a copy of the other, or both of a third. */
export function shareKeys(one: JsonObject, other: JsonObject): boolean {
  const keys = keyLists.get(one);
  return keys !== undefined && keys === keyLists.get(other);
}
