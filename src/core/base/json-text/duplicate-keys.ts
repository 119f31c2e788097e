import { child, type Pointer } from '../pointer';
import { entriesOf, type Entry } from './entries';
import { afterMark, BACKSLASH, COLON, type Containers, containersOf, endOfString, isSpace, OPEN_BRACE, OPEN_BRACKET, QUOTE, skipSpace } from './scan';

/** A key that one object has more than once; of its values only the last one counts. */
export interface DuplicateKey {
  readonly key: string;
  /** The pointer of the member. */
  readonly pointer: Pointer;
  /** Where its keys stand, in the order of the text. */
  readonly offsets: readonly number[];
  /** Where its values stand, in the same order. */
  readonly values: readonly { readonly start: number; readonly end: number }[];
}

interface Place {
  readonly at: number;
  readonly pointer: Pointer;
}

function repeated(entries: readonly Entry[]): Map<string, Entry[]> {
  const byKey = new Map<string, Entry[]>();
  if (new Set(entries.map(({ key }) => key)).size === entries.length) return byKey;
  for (const entry of entries) {
    const same = byKey.get(entry.key);
    if (same) same.push(entry);
    else byKey.set(entry.key, [entry]);
  }
  return new Map([...byKey].filter(([, same]) => same.length > 1));
}

const isContainer = (code: number): boolean => code === OPEN_BRACE || code === OPEN_BRACKET;

function placesBelow(text: string, place: Place, entries: readonly Entry[]): Place[] {
  const keyed = text.charCodeAt(place.at) === OPEN_BRACE;
  return entries.flatMap(({ key, start }, index) =>
    isContainer(text.charCodeAt(start)) ? [{ at: start, pointer: child(place.pointer, keyed ? key : index) }] : [],
  );
}

/**
 * No fewer members than a text of strict JSON writes: colons behind the closing quote of a key, and what looks like that because a
 * string begins with a colon. A fourth of the time that stepping over all strings takes.
 */
function mostWritten(text: string): number {
  let most = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let quote = colon - 1;
    while (isSpace(text.charCodeAt(quote))) quote--;
    if (text.charCodeAt(quote) !== QUOTE) continue;
    let before = quote - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((quote - before) % 2 === 1) most++;
  }
  return most;
}

/**
 * Whether a text of strict JSON, whose value has so many members in all its objects, repeats a key in one of them: then it
 * writes more members than are left. Far cheaper than finding them.
 */
export function repeatsKeys(text: string, members: number): boolean {
  if (mostWritten(text) <= members) return false;
  let written = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    at = endOfString(text, at);
    if (text.charCodeAt(at) === COLON || text.charCodeAt(skipSpace(text, at)) === COLON) written++;
  }
  return written > members;
}

/** All keys of a text that are repeated within one object, from the top of the text down. */
export function duplicateKeys(text: string): DuplicateKey[] {
  const containers: Containers = containersOf(text);
  const start = skipSpace(text, afterMark(text));
  const places: Place[] = isContainer(text.charCodeAt(start)) ? [{ at: start, pointer: '' }] : [];
  const found: DuplicateKey[] = [];
  for (let place = places.pop(); place; place = places.pop()) {
    const entries = entriesOf(text, place.at, containers);
    if (text.charCodeAt(place.at) === OPEN_BRACE) {
      for (const [key, same] of repeated(entries)) {
        const values = same.map(({ start: from, end }) => ({ start: from, end }));
        found.push({ key, pointer: child(place.pointer, key), offsets: same.map(({ keyStart }) => keyStart), values });
      }
    }
    // Not spread: an array of a text may have more items than a call takes arguments.
    for (const below of placesBelow(text, place, entries).toReversed()) places.push(below);
  }
  return found.toSorted((one, other) => (one.offsets[0] ?? 0) - (other.offsets[0] ?? 0));
}
