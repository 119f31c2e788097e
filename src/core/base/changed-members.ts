import { isArray, isObject, type Json, type JsonArray, type JsonObject } from './json';
import { child, type Pointer } from './pointer';
import { changedKeys } from './tree';

/** One side of a change: a member with its key, or an element of an array without one. */
export interface Side {
  readonly key?: string;
  readonly value: Json;
}

/** A place where two trees differ, as deep down as can be said; without `before` it is new, without `after` it is gone. */
export interface ChangedMember {
  readonly at: Pointer;
  readonly before?: Side;
  readonly after?: Side;
}

/** Deeper than any file that is read: what lies below is told as one change. */
const deepest = 512;

/**
 * Where two trees differ, comparing by identity, so that what edits share costs nothing. A member whose key alone
 * changed is one change with two keys.
 */
export function changedMembers(before: JsonObject, after: JsonObject, at: Pointer = ''): ChangedMember[] {
  const found: ChangedMember[] = [];
  inObject(before, after, at, 0, found);
  return found;
}

function compare(before: Side, after: Side, at: Pointer, depth: number, found: ChangedMember[]): void {
  const [was, is] = [before.value, after.value];
  if (Object.is(was, is)) return;
  if (depth < deepest && isObject(was) && isObject(is)) inObject(was, is, at, depth + 1, found);
  else if (depth < deepest && isArray(was) && isArray(is)) inArray(was, is, at, depth + 1, found);
  else found.push({ at, before, after });
}

function inObject(before: JsonObject, after: JsonObject, at: Pointer, depth: number, found: ChangedMember[]): void {
  const gone = new Map<Json, string>();
  const changed = changedKeys(before, after);
  const sideIn = (object: JsonObject, key: string): Side | undefined => {
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    return value === undefined ? undefined : { key, value };
  };
  for (const key of changed) {
    const was = sideIn(before, key);
    if (was && !Object.hasOwn(after, key)) gone.set(was.value, key);
  }
  for (const key of changed) {
    const was = sideIn(before, key);
    const is = sideIn(after, key);
    const place = child(at, key);
    if (was && is) compare(was, is, place, depth, found);
    else if (is) {
      const renamed = gone.get(is.value);
      gone.delete(is.value);
      found.push({ at: place, ...(renamed !== undefined && { before: { key: renamed, value: is.value } }), after: is });
    }
  }
  for (const [value, key] of gone) found.push({ at: child(at, key), before: { key, value } });
}

function inArray(before: JsonArray, after: JsonArray, at: Pointer, depth: number, found: ChangedMember[]): void {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && Object.is(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && Object.is(before[before.length - 1 - end], after[after.length - 1 - end])) end++;
  const was = before.slice(start, before.length - end);
  const is = after.slice(start, after.length - end);
  for (let index = 0; index < Math.max(was.length, is.length); index++) {
    const place = child(at, start + index);
    const [one, other] = [was[index], is[index]];
    if (one !== undefined && other !== undefined) compare({ value: one }, { value: other }, place, depth, found);
    else found.push({ at: place, ...(one !== undefined && { before: { value: one } }), ...(other !== undefined && { after: { value: other } }) });
  }
}
