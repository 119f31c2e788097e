import { isArray, isObject, type Json, type JsonObject } from '../json';
import { isSame, isSameKind, memberAt } from './slot';

const INTEGER_LIKE = /^(?:0|[1-9]\d{0,9})$/;

/** Keys that JavaScript puts before all others, in ascending order, whatever the order of the text: response codes, for one. */
export const isIntegerLike = (key: string): boolean => INTEGER_LIKE.test(key) && Number(key) < 2 ** 32 - 1;

/** The keys that only one of the objects has, under the nearest key before them that both have. */
function runsOf(keys: readonly string[], other: JsonObject): Map<string | undefined, string[]> {
  const runs = new Map<string | undefined, string[]>();
  let before: string | undefined;
  for (const key of keys) {
    if (Object.hasOwn(other, key)) {
      before = key;
      continue;
    }
    const run = runs.get(before);
    if (run) run.push(key);
    else runs.set(before, [key]);
  }
  return runs;
}

const isNode = (node: Json): boolean => isObject(node) || isArray(node);

/** Takes the pairs that `matches` out of both lists, in order, and notes them. */
function pairUp(
  added: string[],
  removed: string[],
  renamed: Map<string, string>,
  matches: (to: string, from: string) => boolean,
): void {
  for (const to of added.slice()) {
    const from = removed.find((key) => matches(to, key));
    if (from === undefined) continue;
    renamed.set(to, from);
    added.splice(added.indexOf(to), 1);
    removed.splice(removed.indexOf(from), 1);
  }
}

/**
 * New keys that stand for an old one, with the old one. A key counts as renamed when it took the other's place and has
 * its value, or a value of the same kind where nothing else came or went; and wherever it stands, when it has the very
 * same object and one of the two keys is a number, which has no place of its own.
 */
export function renamedKeys(was: JsonObject, now: JsonObject): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  const removedRuns = runsOf(Object.keys(was), now);
  const addedRuns = runsOf(Object.keys(now), was);
  if (removedRuns.size === 0 || addedRuns.size === 0) return renamed;
  const value = (to: string): Json => memberAt(now, to);
  const older = (from: string): Json => memberAt(was, from);
  pairNumbers(was, now, [...addedRuns.values()].flat(), [...removedRuns.values()].flat(), renamed);
  const taken = new Set(renamed.values());
  for (const [before, run] of addedRuns) {
    const added = run.filter((key) => !renamed.has(key));
    const removed = (removedRuns.get(before) ?? []).filter((key) => !taken.has(key));
    pairUp(added, removed, renamed, (to, from) => isNode(value(to)) && isSame(value(to), older(from)));
    pairUp(added, removed, renamed, (to, from) => isSame(value(to), older(from)));
    if (added.length === removed.length) {
      pairUp(added, removed, renamed, (to, from) => isSameKind(value(to), older(from)));
    }
  }
  return renamed;
}

function pairNumbers(
  was: JsonObject,
  now: JsonObject,
  added: readonly string[],
  removed: readonly string[],
  renamed: Map<string, string>,
): void {
  const keyByNode = new Map<Json, string>();
  for (const key of removed) {
    const node = memberAt(was, key);
    if (isNode(node)) keyByNode.set(node, key);
  }
  for (const key of added) {
    const node = memberAt(now, key);
    const from = keyByNode.get(node);
    if (from === undefined || !(isIntegerLike(key) || isIntegerLike(from))) continue;
    renamed.set(key, from);
    keyByNode.delete(node);
  }
}
