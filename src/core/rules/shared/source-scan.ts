import type { TextFile } from '../../connector/connector';
import { onceForEach } from './once-for-each';

const lineFeed = 10;
const carriageReturn = 13;
const tab = 9;
const blank = 32;

const isBlank = (unit: number): boolean => unit === blank || unit === tab;

/** A file that is longer is too large for a connector, which is to be mended before its layout. */
const mostScanned = 1_200_000;

/** True when a line starts with blanks or tabs of which one is a tab. Remembered as long as the file is the same. */
export const hasIndentingTabs: (file: TextFile) => boolean = onceForEach(({ text }) => {
  for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) === blank) before--;
    if (before < 0 || text.charCodeAt(before) === lineFeed) return true;
  }
  return false;
});

/**
 * True when a line that another follows ends in blanks or tabs; of a file above `mostScanned` characters only those count.
 * Remembered as long as the file is the same.
 */
export const hasTrailingBlanks: (file: TextFile) => boolean = onceForEach(({ text }) => {
  for (let end = text.indexOf('\n'); end >= 0 && end < mostScanned; end = text.indexOf('\n', end + 1)) {
    const last = text.charCodeAt(end - 1);
    if (isBlank(last) || (last === carriageReturn && isBlank(text.charCodeAt(end - 2)))) return true;
  }
  return false;
});

/** Above this it does not matter how many characters a text has. */
export const mostCounted = 650_000;

/** How many characters the lines of a text hold without their indentation and line ends; no further counted than `mostCounted`. */
export function unindentedLength(text: string): number {
  let length = 0;
  for (let start = 0; start < text.length && length < mostCounted; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    let first = start;
    while (first < end && isBlank(text.charCodeAt(first))) first++;
    length += end - first;
    start = end + 1;
  }
  return Math.min(length, mostCounted);
}
