import {
  COLON,
  COMMA,
  type Containers,
  endOfString,
  endOfWord,
  keyOfLiteral,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipSpace,
} from './scan';

/** The offset behind the value that starts at `at`; `at` itself when no value starts there. */
export function endOfValue(text: string, at: number, containers: Containers): number {
  const code = text.charCodeAt(at);
  if (code === QUOTE) return endOfString(text, at);
  if (code !== OPEN_BRACE && code !== OPEN_BRACKET) return endOfWord(text, at);
  let low = 0;
  let high = containers.opens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((containers.opens[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return containers.ends[low] ?? text.length;
}

/** One member of an object or element of an array, by its offsets in the text. */
export interface Entry {
  /** The key; empty in an array. */
  readonly key: string;
  /** The offset behind the bracket or comma before it. */
  readonly from: number;
  /** Where its key starts and ends; in an array, both where its value starts. */
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly start: number;
  readonly end: number;
}

/** The entries of the object or array that opens at `open`, in the order of the text; at most `limit`. Stops where the text is not well-formed. */
export function entriesOf(text: string, open: number, containers: Containers, limit = Infinity): Entry[] {
  const entries: Entry[] = [];
  const keyed = text.charCodeAt(open) === OPEN_BRACE;
  const close = endOfValue(text, open, containers) - 1;
  let from = open + 1;
  for (let at = skipSpace(text, from); at < close && entries.length < limit; at = skipSpace(text, from)) {
    const keyStart = at;
    let keyEnd = at;
    if (keyed) {
      if (text.charCodeAt(at) !== QUOTE) break;
      keyEnd = endOfString(text, at);
      at = skipSpace(text, keyEnd);
      if (text.charCodeAt(at) !== COLON) break;
      at = skipSpace(text, at + 1);
    }
    const end = endOfValue(text, at, containers);
    if (end === at) break;
    entries.push({ key: keyed ? keyOfLiteral(text, keyStart, keyEnd) : '', from, keyStart, keyEnd, start: at, end });
    at = skipSpace(text, end);
    if (text.charCodeAt(at) !== COMMA) break;
    from = at + 1;
  }
  return entries;
}
