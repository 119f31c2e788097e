import type { Countable } from '../../base/json-text/countable';
import type { TextFile } from '../../connector/connector';
import { liveTextOf } from '../../connector/live-code';

// Below, what is looked for is looked for in a slice, which ends the search, and single characters are read from the whole text, which costs less.

const lineFeed = 10;
const carriageReturn = 13;
const tab = 9;
const blank = 32;

const isBlank = (unit: number): boolean => unit === blank || unit === tab;

/** A file that is longer is too large for a connector, which is to be mended before its layout. */
const mostScanned = 1_200_000;

/** Tabs in front of which a line has nothing but blanks. */
const indentingTabs: Countable = {
  enough: 1,
  within: Infinity,
  countIn(text, start, end) {
    let count = 0;
    const piece = text.slice(start, end);
    for (let at = piece.indexOf('\t'); at >= 0; at = piece.indexOf('\t', at + 1)) {
      let before = start + at - 1;
      while (text.charCodeAt(before) === blank) before--;
      if (before < 0 || text.charCodeAt(before) === lineFeed) count++;
    }
    return count;
  },
};

const encoder = new TextEncoder();
const room = new Uint8Array(65_536);
const beyondAscii = /[^\u0000-\u007f]/g;

/** Puts so much of a piece into the room as fits; true when it is ASCII alone, of which the encoder knows ten times as fast as a regular expression. */
function encode(text: string, start: number, end: number): boolean {
  const { read, written } = encoder.encodeInto(text.slice(start, Math.min(end, start + room.length)), room);
  return read === written;
}

const endsInBlank = (text: string, lineEnd: number): boolean => {
  const last = text.charCodeAt(lineEnd - 1);
  return isBlank(last) || (last === carriageReturn && isBlank(text.charCodeAt(lineEnd - 2)));
};

/** What the lines of a piece of a text are like. */
interface Lines {
  /** Characters that belong neither to the indentation of a line nor to its end. */
  readonly unindented: number;
  /** Line ends with blanks or tabs in front of them. */
  readonly trailed: number;
}

const bytes = new DataView(room.buffer);
const fourBlanks = 0x20202020;
const fourLineFeeds = 0x0a0a0a0a;

/** Which of four bytes, the lowest first, holds the lowest bit that is set. To count them one by one costs a wrong guess of the processor in each line. */
const lowestByte = (bits: number): number => (31 - Math.clz32(bits & -bits)) >> 3;

/** The highest bit of each byte of four that is a line feed, exact up to the first: what is 0 in the difference borrows from the bit above it. */
function lineFeedsOf(four: number): number {
  const difference = four ^ fourLineFeeds;
  return (difference - 0x01010101) & ~difference & 0x80808080;
}

/** Behind the blanks and tabs in the room from `start`. */
function endOfIndent(start: number, length: number): number {
  let at = start;
  for (; at + 4 <= length; at += 4) {
    const others = bytes.getInt32(at, true) ^ fourBlanks;
    if (others === 0) continue;
    at += lowestByte(others);
    break;
  }
  while (at < length && isBlank(room[at] ?? 0)) at++;
  return at;
}

/** The next line feed in the room from `start`, or its length. */
function endOfLine(start: number, length: number): number {
  let at = start;
  for (; at + 4 <= length; at += 4) {
    const lineFeeds = lineFeedsOf(bytes.getInt32(at, true));
    if (lineFeeds !== 0) return at + lowestByte(lineFeeds);
  }
  while (at < length && room[at] !== lineFeed) at++;
  return at;
}

/** Goes through bytes, four at once: that takes half of the time that characters take. */
function readLines(text: string, start: number, end: number): Lines {
  let before = start - 1;
  while (before >= 0 && isBlank(text.charCodeAt(before))) before--;
  let isIndent = before < 0 || text.charCodeAt(before) === lineFeed;
  let unindented = 0;
  let trailed = 0;
  for (let from = start; from < end; from += room.length) {
    const length = Math.min(room.length, end - from);
    // One byte for each character, whatever it is.
    if (!encode(text, from, end)) encoder.encodeInto(text.slice(from, from + length).replaceAll(beyondAscii, '?'), room);
    for (let at = 0; at < length; at++) {
      const first = isIndent ? endOfIndent(at, length) : at;
      if (first === length) break;
      at = endOfLine(first, length);
      unindented += at - first;
      isIndent = at < length;
      if (isIndent && endsInBlank(text, from + at)) trailed++;
    }
  }
  return { unindented, trailed };
}

/** The characters of a definition that a solution holds at most. Of longer texts both counts are asked for, so that both are kept of each piece. */
export const mostInSolution = 500_000;
let lastText = '';
const lastLines = new Map<number, Lines & { readonly end: number }>();

function linesOf(text: string, start: number, end: number): Lines {
  if (text.length <= mostInSolution) return readLines(text, start, end);
  if (text !== lastText) lastLines.clear();
  lastText = text;
  const known = lastLines.get(start);
  if (known?.end === end) return known;
  const lines = { ...readLines(text, start, end), end };
  lastLines.set(start, lines);
  return lines;
}

/** Line ends with blanks or tabs in front of them. */
const trailedLineEnds: Countable = {
  enough: 1,
  within: mostScanned,
  countIn(text, start, end) {
    if (text.length > mostInSolution) return linesOf(text, start, end).trailed;
    let count = 0;
    const piece = text.slice(start, end);
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) if (endsInBlank(text, start + at)) count++;
    return count;
  },
};

/** True when a line starts with blanks or tabs of which one is a tab. */
export const hasIndentingTabs = (file: TextFile): boolean => liveTextOf(file).count(indentingTabs) > 0;

/** True when a line that another follows ends in blanks or tabs; of a file above `mostScanned` characters only those count. */
export const hasTrailingBlanks = (file: TextFile): boolean => liveTextOf(file).count(trailedLineEnds) > 0;

/** Above this it does not matter how many characters a text has. */
export const mostCounted = 650_000;

const unindented: Countable = {
  enough: mostCounted,
  within: Infinity,
  countIn: (text, start, end) => linesOf(text, start, end).unindented,
};

/** How many characters the lines of a text hold without their indentation and line ends; no further counted than `mostCounted`. */
export function unindentedLength(file: TextFile): number {
  const length = liveTextOf(file).count(unindented);
  // It is asked for last; what is kept beyond that would keep the text of a closed connector, too.
  lastText = '';
  lastLines.clear();
  return length;
}

function isAscii(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += room.length) if (!encode(text, at, end)) return false;
  return true;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Bytes in UTF-8 beyond one for each character. */
const furtherBytes: Countable = {
  enough: Infinity,
  within: Infinity,
  countIn(text, start, end) {
    if (isAscii(text, start, end)) return 0;
    let count = 0;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80) continue;
      // Four bytes for a pair; one alone becomes the three of the replacement character.
      const isPaired = isHigh(unit) ? isLow(text.charCodeAt(at + 1)) : isLow(unit) && isHigh(text.charCodeAt(at - 1));
      count += unit < 0x800 || isPaired ? 1 : 2;
    }
    return count;
  },
};

/** How many bytes a text has as UTF-8. */
export const utf8Length = (file: TextFile): number => file.text.length + liveTextOf(file).count(furtherBytes);
