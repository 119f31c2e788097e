import type { TextFile } from '../../connector/connector';
import { onceForEach } from './once-for-each';

const carriageReturn = 13;
const tab = 9;
const blank = 32;

const isBlank = (unit: number): boolean => unit === blank || unit === tab;

/** How the text of a file is laid out in lines. */
export interface SourceScan {
  /** True when a line starts with blanks or tabs of which one is a tab. */
  readonly hasTabs: boolean;
  /** True when a line that another follows ends in blanks or tabs; of a file above `mostScanned` only the first lines count. */
  readonly hasTrailingBlanks: boolean;
  /** How many characters the lines hold without their indentation and line ends; no further counted than `mostCounted`. */
  readonly unindented: number;
}

/** Above this it does not matter how many characters a text has. */
export const mostCounted = 650_000;

/** What several rules want to know of a source text, found in one pass and remembered as long as the file is the same. */
export const sourceScan: (file: TextFile) => SourceScan = onceForEach(({ text }) => ({
  hasTabs: text.includes('\t') && /(?:^|\n) {0,400}\t/.test(text),
  ...linesOf(text),
}));

/** A file that is longer is too large for a connector, which is to be mended before its layout. */
const mostScanned = 1_200_000;

/** Ends early once both answers are known, as texts are long. */
function linesOf(text: string): Pick<SourceScan, 'hasTrailingBlanks' | 'unindented'> {
  let hasTrailingBlanks = false;
  let unindented = 0;
  for (let start = 0; start < text.length && (start < mostScanned || unindented < mostCounted); ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (found > 0 && !hasTrailingBlanks) {
      const last = text.charCodeAt(end - 1);
      hasTrailingBlanks = isBlank(last) || (last === carriageReturn && isBlank(text.charCodeAt(end - 2)));
    }
    if (unindented < mostCounted) {
      let first = start;
      while (first < end && isBlank(text.charCodeAt(first))) first++;
      unindented += end - first;
    } else if (hasTrailingBlanks) break;
    start = end + 1;
  }
  return { hasTrailingBlanks, unindented: Math.min(unindented, mostCounted) };
}
