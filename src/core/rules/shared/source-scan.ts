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
  /** True when a line that another follows ends in blanks or tabs. */
  readonly hasTrailingBlanks: boolean;
}

/** What several rules want to know of a source text, found in one pass and remembered as long as the file is the same. */
export const sourceScan: (file: TextFile) => SourceScan = onceForEach(({ text }) => ({
  hasTabs: text.includes('\t') && /(?:^|\n) {0,400}\t/.test(text),
  hasTrailingBlanks: hasTrailingBlanks(text),
}));

function hasTrailingBlanks(text: string): boolean {
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    const last = text.charCodeAt(end - 1);
    if (isBlank(last) || (last === carriageReturn && isBlank(text.charCodeAt(end - 2)))) return true;
  }
  return false;
}

/**
 * True when the lines of a text hold more than that many characters without their indentation and line ends. Reads no
 * further than it takes to know.
 */
export function isLongerWithoutIndentation(text: string, limit: number): boolean {
  let count = 0;
  for (let start = 0; start < text.length; ) {
    while (isBlank(text.charCodeAt(start))) start++;
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    count += end - start;
    if (count > limit) return true;
    start = end + 1;
  }
  return false;
}
