import { CLOSE_BRACE, COMMA, endOfString, endOfWord, keyOfLiteral, OPEN_BRACE, OPEN_BRACKET, QUOTE, skipSpace } from './scan';

/** A space; also the one bit that tells a square bracket from a brace. */
const SPACE = 0x20;

/** The offset behind the value that starts at `at` in well-formed text. */
function endOfSound(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === QUOTE) return endOfString(text, at);
  if (first !== OPEN_BRACE && first !== OPEN_BRACKET) return endOfWord(text, at);
  let depth = 0;
  for (let here = at; here < text.length; here++) {
    const code = text.charCodeAt(here);
    if (code === SPACE) continue;
    if (code === QUOTE) here = endOfString(text, here) - 1;
    else if ((code | SPACE) === OPEN_BRACE) depth++;
    else if ((code | SPACE) === CLOSE_BRACE && --depth === 0) return here + 1;
  }
  return text.length;
}

/** Where the entries of an object or array stand, counted from its opening bracket. Keys of an object are unique. */
export interface Outline {
  readonly keyed: boolean;
  /** Behind the closing bracket. */
  readonly length: number;
  /** The keys in the order of the text; empty texts in an array. */
  readonly keys: readonly string[];
  /** Where each entry starts: at its key, or at its value in an array. */
  readonly keyStarts: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The outlines of the values that someone looked into; null for a value that has none. Filled as needed. */
  readonly below: (Outline | null | undefined)[];
}

/** The outline of the text of one object or array, which must be well-formed and start with its bracket; null when a key is repeated. */
export function outlineOf(text: string): Outline | null {
  const keyed = text.charCodeAt(0) === OPEN_BRACE;
  const keys: string[] = [];
  const keyStarts: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = skipSpace(text, 1); at < text.length - 1; ) {
    keyStarts.push(at);
    if (keyed) {
      const keyEnd = endOfString(text, at);
      keys.push(keyOfLiteral(text, at, keyEnd));
      at = skipSpace(text, skipSpace(text, keyEnd) + 1);
    } else keys.push('');
    starts.push(at);
    const end = endOfSound(text, at);
    ends.push(end);
    at = skipSpace(text, end);
    if (text.charCodeAt(at) !== COMMA) break;
    at = skipSpace(text, at + 1);
  }
  if (keyed && new Set(keys).size < keys.length) return null;
  return { keyed, length: text.length, keys, keyStarts: Int32Array.from(keyStarts), starts: Int32Array.from(starts), ends: Int32Array.from(ends), below: [] };
}

/** Values shorter than this are read as a whole. */
const LEAF = 4096;

/** The outline of an entry's value, when it is an object or array that is worth one. `textOf` reads offsets from the bracket of `outline`. */
export function outlineBelow(outline: Outline, index: number, textOf: (start: number, end: number) => string): Outline | null {
  const known = outline.below[index];
  if (known !== undefined) return known;
  const start = outline.starts[index] ?? 0;
  const end = outline.ends[index] ?? 0;
  const code = textOf(start, start + 1).charCodeAt(0);
  const isWorth = end - start > LEAF && (code === OPEN_BRACE || code === OPEN_BRACKET);
  return (outline.below[index] = isWorth ? outlineOf(textOf(start, end)) : null);
}

/** The first entry that ends at or behind an offset; the number of entries when there is none. */
export function entryEndingAt({ ends }: Outline, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Entries that take the place of others. */
export interface NewEntries {
  readonly keys: readonly string[];
  readonly keyStarts: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly below: readonly (Outline | null | undefined)[];
}

function joined(before: Int32Array, from: number, inserted: readonly number[], to: number, delta: number): Int32Array {
  const result = new Int32Array(from + inserted.length + before.length - to);
  result.set(before.subarray(0, from));
  result.set(inserted, from);
  result.set(before.subarray(to), from + inserted.length);
  if (delta !== 0) for (let at = from + inserted.length; at < result.length; at++) result[at] = (result[at] ?? 0) + delta;
  return result;
}

/** The outline with the entries from `from` to before `to` replaced, and what stands behind them moved by `delta`. */
export function withEntries(outline: Outline, from: number, to: number, entries: NewEntries, delta: number): Outline {
  const { keyed, length, keys, keyStarts, starts, ends, below } = outline;
  const isSame = entries.keys.length === to - from && entries.keys.every((key, index) => key === keys[from + index]);
  const belowNow = below.slice(0, from);
  belowNow.length = from;
  return {
    keyed,
    length: length + delta,
    keys: isSame ? keys : [...keys.slice(0, from), ...entries.keys, ...keys.slice(to)],
    keyStarts: joined(keyStarts, from, entries.keyStarts, to, delta),
    starts: joined(starts, from, entries.starts, to, delta),
    ends: joined(ends, from, entries.ends, to, delta),
    below: belowNow.concat(entries.below, below.slice(to)),
  };
}
