import { isArray, isObject, type Json, type JsonArray, type JsonObject } from './json';

/**
 * `next`, made of the objects and arrays of `old` wherever they are equal, order of keys included. So a tree that was read
 * anew counts as changed only where it differs. Members are compared under their key, array elements from both ends.
 */
export function reconcile(old: Json | undefined, next: Json): Json {
  if (old === undefined || Object.is(old, next)) return next;
  if (isObject(next)) return isObject(old) ? reconcileObject(old, next) : next;
  if (isArray(next)) return isArray(old) ? reconcileArray(old, next) : next;
  return next;
}

function reconcileObject(old: JsonObject, next: JsonObject): JsonObject {
  const keys = Object.keys(next);
  const oldKeys = Object.keys(old);
  let isSameObject = keys.length === oldKeys.length;
  let isShared = true;
  const entries = keys.map((key, index): [string, Json] => {
    const value = next[key] ?? null;
    const before = Object.hasOwn(old, key) ? old[key] : undefined;
    const after = reconcile(before, value);
    isShared &&= Object.is(after, value);
    isSameObject &&= oldKeys[index] === key && Object.is(after, before);
    return [key, after];
  });
  if (isSameObject) return old;
  return isShared ? next : Object.fromEntries(entries);
}

function reconcileArray(old: JsonArray, next: JsonArray): JsonArray {
  const result: Json[] = Array.from(next);
  const shorter = Math.min(old.length, next.length);
  let start = 0;
  for (; start < shorter; start++) {
    const after = reconcile(old[start], next[start] ?? null);
    result[start] = after;
    if (!Object.is(after, old[start])) break;
  }
  if (start === shorter && old.length === next.length) return old;
  for (let back = 1; back <= next.length - start && back <= old.length - start; back++) {
    const before = old.at(-back);
    const index = next.length - back;
    // Where both ends meet, the element has been gone into: a second time at every level would never end in arrays nested deep.
    if (index > start) result[index] = reconcile(before, next[index] ?? null);
    else if (old.length !== next.length && before !== undefined && isEqual(before, next[index] ?? null)) result[index] = before;
  }
  return result;
}

/** True for equal values, order of keys included. */
function isEqual(one: Json, other: Json): boolean {
  if (Object.is(one, other)) return true;
  if (isArray(one)) return isArray(other) && one.length === other.length && one.every((element, index) => isEqual(element, other[index] ?? null));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  const otherKeys = Object.keys(other);
  return keys.length === otherKeys.length && keys.every((key, index) => key === otherKeys[index] && isEqual(one[key] ?? null, other[key] ?? null));
}
