import type { TextFile } from '../../connector/connector';
import { onceForEach } from './once-for-each';

const carriageReturn = 13;
const tab = 9;
const blank = 32;

const isBlank = (unit: number): boolean => unit === blank || unit === tab;

/** How the text of a file is laid out in lines. */
export interface SourceScan {
  /** Line ends and the blanks and tabs that lines start with, as a number of characters. */
  readonly indentation: number;
  readonly lines: number;
  /** True when a line starts with blanks or tabs of which one is a tab. */
  readonly hasTabs: boolean;
  /** True when a line that another follows ends in blanks or tabs. */
  readonly hasTrailingBlanks: boolean;
}

/** What several rules want to know of a source text, found in one pass and remembered as long as the file is the same. */
export const sourceScan: (file: TextFile) => SourceScan = onceForEach(({ text }) => {
  let indentation = 0;
  let lines = 0;
  let hasTabs = false;
  let hasTrailingBlanks = false;
  for (let start = 0; start <= text.length; ) {
    lines++;
    let at = start;
    for (let unit = text.charCodeAt(at); isBlank(unit); unit = text.charCodeAt(++at)) if (unit === tab) hasTabs = true;
    indentation += at - start;
    const end = text.indexOf('\n', at);
    if (end < 0) break;
    const isWindows = text.charCodeAt(end - 1) === carriageReturn;
    const last = isWindows ? end - 2 : end - 1;
    hasTrailingBlanks ||= last >= start && isBlank(text.charCodeAt(last));
    indentation += isWindows ? 2 : 1;
    start = end + 1;
  }
  return { indentation, lines, hasTabs, hasTrailingBlanks };
});
