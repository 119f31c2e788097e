import { afterMark } from './scan';

/** A place as editors name it: line and column from 1, the column in UTF-16 units. A byte-order mark takes no column. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** The offsets at which lines start; LF, CRLF and a lone CR each end a line. */
function lineStarts(text: string): number[] {
  const starts: number[] = [afterMark(text)];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
  }
  return starts;
}

/** Reads the line ends of a text once and then answers for any number of offsets; offsets outside the text are drawn to its ends. */
export function lineIndex(text: string): (offset: number) => LineAndColumn {
  const starts = lineStarts(text);
  return (offset) => {
    const inside = Math.min(Math.max(offset, starts[0] ?? 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - (starts[low] ?? 0) + 1 };
  };
}

/** Line and column of one offset; for many offsets of one text use `lineIndex`. */
export function lineAndColumn(text: string, offset: number): LineAndColumn {
  return lineIndex(text.slice(0, Math.max(0, offset) + 1))(offset);
}
