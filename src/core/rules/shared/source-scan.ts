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

/** Line ends with blanks or tabs in front of them. */
const trailedLineEnds: Countable = {
  enough: 1,
  within: mostScanned,
  countIn(text, start, end) {
    let count = 0;
    const piece = text.slice(start, end);
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) {
      const last = text.charCodeAt(start + at - 1);
      if (isBlank(last) || (last === carriageReturn && isBlank(text.charCodeAt(start + at - 2)))) count++;
    }
    return count;
  },
};

/** True when a line starts with blanks or tabs of which one is a tab. */
export const hasIndentingTabs = (file: TextFile): boolean => liveTextOf(file).count(indentingTabs) > 0;

/** True when a line that another follows ends in blanks or tabs; of a file above `mostScanned` characters only those count. */
export const hasTrailingBlanks = (file: TextFile): boolean => liveTextOf(file).count(trailedLineEnds) > 0;

/** Above this it does not matter how many characters a text has. */
export const mostCounted = 650_000;

/** Characters that belong neither to the indentation of a line nor to its end. */
const unindented: Countable = {
  enough: mostCounted,
  within: Infinity,
  countIn(text, start, end) {
    let before = start - 1;
    while (before >= 0 && isBlank(text.charCodeAt(before))) before--;
    let count = 0;
    let isIndent = before < 0 || text.charCodeAt(before) === lineFeed;
    const piece = text.slice(start, end);
    for (let at = start; at < end; ) {
      if (isIndent) while (at < end && isBlank(text.charCodeAt(at))) at++;
      const found = piece.indexOf('\n', at - start);
      const last = found < 0 ? end : start + found;
      count += last - at;
      at = last + 1;
      isIndent = true;
    }
    return count;
  },
};

/** How many characters the lines of a text hold without their indentation and line ends; no further counted than `mostCounted`. */
export const unindentedLength = (file: TextFile): number => liveTextOf(file).count(unindented);

const encoder = new TextEncoder();
const room = new Uint8Array(65_536);

/** True when a piece of a text is ASCII alone: the encoder knows ten times as fast as a regular expression. */
function isAscii(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += room.length) {
    const { read, written } = encoder.encodeInto(text.slice(at, Math.min(end, at + room.length)), room);
    if (read !== written) return false;
  }
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
