import { onceForEach } from '../once-for-each';
import { keysOf, pointerOf, type Pointer } from '../pointer';
import type { BrokenJson, LiveJson } from './live-json';
import { locateAll, type Location } from './locate';
import { entryEndingAt, outlineBelow, type Outline } from './outline';
import { pointerAt } from './pointer-at';
import { endOfString } from './scan';

/** Where each key stands; counted once for all outlines that share their keys. */
const indexesOf = onceForEach((keys: readonly string[]): ReadonlyMap<string, number> => new Map(keys.map((name, index) => [name, index])));

/** Where a key stands among the entries. */
function indexOf({ keyed, keys }: Outline, key: string): number | undefined {
  if (!keyed) return /^\d+$/.test(key) && Number(key) < keys.length ? Number(key) : undefined;
  return indexesOf(keys).get(key);
}

/** The part of the text that is searched for some pointers: what is left of them inside of it, and what they were. */
interface Leaf {
  readonly start: number;
  readonly end: number;
  readonly wanted: Map<Pointer, Pointer>;
}

/** How far down outlines lead to a pointer: a place of its own, or the leaf in which the rest of it is to be found. */
function descend({ text, outline: root, at: rootAt }: LiveJson, keys: readonly string[]): { readonly found: Location } | { readonly start: number; readonly end: number; readonly rest: Pointer } | undefined {
  if (!root) return { start: 0, end: text.length, rest: pointerOf(keys) };
  let outline = root;
  let here = rootAt;
  for (const [depth, key] of keys.entries()) {
    const index = indexOf(outline, key);
    if (index === undefined) return undefined;
    const base = here;
    const start = base + (outline.starts[index] ?? 0);
    const end = base + (outline.ends[index] ?? 0);
    if (depth === keys.length - 1) {
      const keyStart = base + (outline.keyStarts[index] ?? 0);
      return { found: outline.keyed ? { start, end, keyStart, keyEnd: keyStart + endOfString(text.slice(keyStart, start), 0) } : { start, end } };
    }
    const below = outlineBelow(outline, index, (from, to) => text.slice(base + from, base + to));
    if (!below) return { start, end, rest: pointerOf(keys.slice(depth + 1)) };
    outline = below;
    here = start;
  }
  return { found: { start: rootAt, end: rootAt + root.length } };
}

/** As `locateAll` of the whole text, at the cost of the values that the pointers lie in. Of broken text, the places of its last good state. */
export function locateIn(state: LiveJson | BrokenJson, pointers: Iterable<Pointer>): ReadonlyMap<Pointer, Location> {
  const live = 'good' in state ? state.good : state;
  const found = new Map<Pointer, Location>();
  const leaves = new Map<number, Leaf>();
  for (const pointer of pointers) {
    const place = descend(live, keysOf(pointer));
    if (!place) continue;
    if ('found' in place) found.set(pointer, place.found);
    else {
      const leaf = leaves.get(place.start) ?? { start: place.start, end: place.end, wanted: new Map() };
      leaf.wanted.set(place.rest, pointer);
      leaves.set(place.start, leaf);
    }
  }
  for (const { start, end, wanted } of leaves.values()) {
    for (const [rest, place] of locateAll(live.text.slice(start, end), wanted.keys())) {
      const pointer = wanted.get(rest);
      if (pointer !== undefined) found.set(pointer, shifted(place, start));
    }
  }
  if (!('good' in state)) return found;
  const { offset, length, text } = state.edit;
  return new Map(Array.from(found, ([pointer, place]) => [pointer, place.start >= offset + length ? shifted(place, text.length - length) : place]));
}

function shifted({ start, end, keyStart, keyEnd }: Location, by: number): Location {
  return { start: start + by, end: end + by, ...(keyStart !== undefined && { keyStart: keyStart + by }), ...(keyEnd !== undefined && { keyEnd: keyEnd + by }) };
}

/** As `pointerAt` of the whole text, at the cost of the value that the offset lies in. Of broken text, the place in its last good state. */
export function pointerIn(state: LiveJson | BrokenJson, offset: number): Pointer {
  if ('good' in state) {
    const { edit, good } = state;
    const isBehind = offset >= edit.offset + edit.text.length;
    return pointerIn(good, isBehind ? offset - edit.text.length + edit.length : Math.min(offset, edit.offset));
  }
  const { text, outline: root, at: rootAt } = state;
  if (!root) return pointerAt(text.whole, offset);
  const keys: (string | number)[] = [];
  let outline = root;
  let here = rootAt;
  for (;;) {
    const base = here;
    const index = entryEndingAt(outline, offset - base);
    const start = base + (outline.starts[index] ?? 0);
    if (index >= outline.keys.length || offset < base + (outline.keyStarts[index] ?? 0)) return pointerOf(keys);
    const key = outline.keyed ? (outline.keys[index] ?? '') : index;
    keys.push(key);
    if (offset < start) return pointerOf(keys);
    const end = base + (outline.ends[index] ?? 0);
    const below = offset > start && offset < end ? outlineBelow(outline, index, (from, to) => text.slice(base + from, base + to)) : null;
    if (!below) return pointerOf([...keys, ...keysOf(pointerAt(text.slice(start, end), offset - start))]);
    outline = below;
    here = start;
  }
}
