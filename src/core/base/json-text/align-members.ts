import type { JsonObject } from '../json';
import type { Entry } from './entries';
import { isIntegerLike, renamedKeys } from './renamed-keys';
import { memberAt, type Slot } from './slot';

/** The members of a text as an edited object keeps them. */
interface Kept {
  /** The entry that each key of today goes back to. */
  readonly entryOf: ReadonlyMap<string, number>;
  /** Where each of those entries' keys first stands, which is what orders the keys of the object read from it. */
  readonly rankOf: (entry: number) => number;
}

function keptMembers(entries: readonly Entry[], was: JsonObject, now: JsonObject): Kept {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const [index, { key }] of entries.entries()) {
    if (!first.has(key)) first.set(key, index);
    last.set(key, index);
  }
  const renamed = renamedKeys(was, now);
  const entryOf = new Map<string, number>();
  for (const key of Object.keys(now)) {
    const entry = last.get(renamed.get(key) ?? key);
    if (entry !== undefined) entryOf.set(key, entry);
  }
  return { entryOf, rankOf: (entry) => first.get(entries[entry]?.key ?? '') ?? entry };
}

/** The kept entries in the order in which they are to stand: that of the text, unless the keys of the object changed places. */
function orderEntries({ entryOf, rankOf }: Kept, ordered: readonly string[]): { order: number[]; moved: boolean } {
  const wanted = ordered.flatMap((key) => entryOf.get(key) ?? []);
  const moved = wanted.some((entry, index) => index > 0 && rankOf(entry) < rankOf(wanted[index - 1] ?? 0));
  const order = [...entryOf.values()].toSorted((one, other) => one - other);
  if (!moved) return { order, moved };
  const movable = new Set(wanted);
  const queue = wanted.values();
  return { order: order.map((entry) => (movable.has(entry) ? (queue.next().value ?? entry) : entry)), moved };
}

/** Where the new keys of today go: behind or before an entry of the text, or to the start or end of the object. */
interface Arrivals {
  readonly atStart: string[];
  readonly before: Map<number, string[]>;
  readonly behind: Map<number, string[]>;
  readonly atEnd: string[];
}

/**
 * Puts the new ones of `keys` behind the key before them. Those before the first key that the text has go before that
 * one; where the text has none of the keys, all go to `otherwise`.
 */
function placeNew(keys: readonly string[], { entryOf }: Kept, arrivals: Arrivals, otherwise: string[]): void {
  let last: number | undefined;
  let waiting: string[] = [];
  for (const key of keys) {
    const entry = entryOf.get(key);
    if (entry === undefined) {
      waiting.push(key);
      continue;
    }
    if (last !== undefined) arrivals.behind.set(last, waiting);
    else arrivals.before.set(entry, waiting);
    waiting = [];
    last = entry;
  }
  if (last !== undefined) arrivals.behind.set(last, waiting);
  else for (const key of waiting) otherwise.push(key);
}

/**
 * Earlier members of a repeated key, by the entry before which they come to stand. They count for nothing, but nobody removed
 * them: they stay while their key does. Where the keys changed places they go with the one that counts.
 */
function shadows(entries: readonly Entry[], { entryOf }: Kept, order: readonly number[], moved: boolean): ReadonlyMap<number, readonly number[]> {
  const before = new Map<number, number[]>();
  let next = 0;
  for (const [index, { key }] of entries.entries()) {
    while ((order[next] ?? Infinity) <= index) next++;
    const counts = entryOf.get(key);
    // A key that was given to another member, or goes by another name now, would bring an earlier value back.
    if (counts === undefined || counts <= index || entries[counts]?.key !== key) continue;
    const holder = moved ? counts : (order[next] ?? counts);
    const known = before.get(holder);
    if (known) known.push(index);
    else before.set(holder, [index]);
  }
  return before;
}

/** The usual case: the very keys of the text, in its order. */
function isPlain(entries: readonly Entry[], keys: readonly string[]): boolean {
  return entries.length === keys.length && entries.every(({ key }, index) => key === keys[index]);
}

/**
 * How the members of an edited object come to stand in its text. Members keep their places; a new one follows the key
 * before it, a number (a response code) the nearest lower number; keys in another order take the new order.
 */
export function alignMembers(entries: readonly Entry[], was: JsonObject, now: JsonObject): Slot[] {
  const keys = Object.keys(now);
  if (isPlain(entries, keys)) {
    return entries.map(({ key }, entry): Slot => ({ entry, key, now: memberAt(now, key), was: memberAt(was, key) }));
  }
  const kept = keptMembers(entries, was, now);
  const ordered = keys.filter((key) => !isIntegerLike(key));
  const { order, moved } = orderEntries(kept, ordered);
  const arrivals: Arrivals = { atStart: [], before: new Map(), behind: new Map(), atEnd: [] };
  placeNew(keys.filter(isIntegerLike), kept, arrivals, arrivals.atStart);
  placeNew(ordered, kept, arrivals, arrivals.atEnd);
  const fresh = (key: string): Slot => ({ entry: undefined, key, now: memberAt(now, key), was: null });
  const keyOf = new Map([...kept.entryOf].map(([key, entry]) => [entry, key]));
  const repeated = entries.length > Object.keys(was).length ? shadows(entries, kept, order, moved) : undefined;
  const slots: Slot[] = arrivals.atStart.map(fresh);
  for (const entry of order) {
    for (const shadow of repeated?.get(entry) ?? []) slots.push({ entry: shadow, key: entries[shadow]?.key ?? '', now: null, was: null });
    const key = keyOf.get(entry) ?? '';
    for (const added of arrivals.before.get(entry) ?? []) slots.push(fresh(added));
    slots.push({ entry, key, now: memberAt(now, key), was: memberAt(was, entries[entry]?.key ?? '') });
    for (const added of arrivals.behind.get(entry) ?? []) slots.push(fresh(added));
  }
  for (const added of arrivals.atEnd) slots.push(fresh(added));
  return slots;
}
