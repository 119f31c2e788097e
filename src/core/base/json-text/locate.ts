import { keysOf, type Pointer } from '../pointer';
import { endOfValue, entriesOf, type Entry } from './entries';
import { afterMark, type Containers, containersOf, OPEN_BRACE, OPEN_BRACKET, skipSpace } from './scan';

/** Offsets of a value and, when it is a member of an object, of its key with the quotation marks. */
export interface Location {
  readonly start: number;
  readonly end: number;
  readonly keyStart?: number;
  readonly keyEnd?: number;
}

/** Pointers that share their beginnings, so that a container is entered once for all of them. */
interface Wanted {
  readonly pointers: Pointer[];
  readonly below: Map<string, Wanted>;
}

function wantedOf(pointers: Iterable<Pointer>): Wanted {
  const root: Wanted = { pointers: [], below: new Map() };
  for (const pointer of pointers) {
    let node = root;
    for (const key of keysOf(pointer)) {
      const next: Wanted = node.below.get(key) ?? { pointers: [], below: new Map() };
      node.below.set(key, next);
      node = next;
    }
    node.pointers.push(pointer);
  }
  return root;
}

function lastByKey(entries: readonly Entry[], keyed: boolean): Map<string, Entry> {
  return new Map(entries.map((entry, index) => [keyed ? entry.key : String(index), entry]));
}

function locateBelow(
  text: string,
  at: number,
  wanted: Wanted,
  containers: Containers,
  found: Map<Pointer, Location>,
): void {
  const code = text.charCodeAt(at);
  if (wanted.below.size === 0 || (code !== OPEN_BRACE && code !== OPEN_BRACKET)) return;
  const keyed = code === OPEN_BRACE;
  const entries = lastByKey(entriesOf(text, at, containers), keyed);
  for (const [key, next] of wanted.below) {
    const entry = entries.get(key);
    if (!entry) continue;
    const { start, end, keyStart, keyEnd } = entry;
    for (const pointer of next.pointers) found.set(pointer, keyed ? { start, end, keyStart, keyEnd } : { start, end });
    locateBelow(text, start, next, containers, found);
  }
}

/**
 * Finds many pointers in one pass over the text; those that lead nowhere are left out. Of a repeated key the last
 * member counts, as it does for the value. Text that does not parse is searched as far as it is well-formed.
 * `containers` saves the pass when they are known already.
 */
export function locateAll(
  text: string,
  pointers: Iterable<Pointer>,
  containers: Containers = containersOf(text),
): ReadonlyMap<Pointer, Location> {
  const found = new Map<Pointer, Location>();
  const start = skipSpace(text, afterMark(text));
  const end = endOfValue(text, start, containers);
  if (end === start) return found;
  const wanted = wantedOf(pointers);
  for (const pointer of wanted.pointers) found.set(pointer, { start, end });
  locateBelow(text, start, wanted, containers, found);
  return found;
}

/** Where the node at a pointer stands in the text; undefined when the pointer leads nowhere. */
export function locate(text: string, pointer: Pointer): Location | undefined {
  return locateAll(text, [pointer]).get(pointer);
}
