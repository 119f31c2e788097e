export interface BlockScalar {
  readonly text: string;
  /** The offset of the line that follows. */
  readonly next: number;
}

const SPACE = 32;
const TAB = 9;

/** What stands in the first line of a block scalar. */
export interface BlockHeader {
  /** `>` in place of `|`. */
  readonly isFolded: boolean;
  /** What becomes of the line breaks at the end: `-` none is left, `+` all are kept, or one. */
  readonly chomping: '-' | '+' | '';
  /** How much further than its parent the scalar is indented; 0 when its first line says it. */
  readonly indentation: number;
}

/**
 * The literal or folded scalar whose lines start at `start`, below something that is indented by `parent` blanks. Undefined for
 * what is left to a complete parser. The text ends with a line break.
 */
export function blockScalar(text: string, start: number, parent: number, { isFolded, chomping, indentation }: BlockHeader): BlockScalar | undefined {
  const lines: string[] = [];
  /** The lines without content since the last one with it; blanks beyond the indentation count. */
  let pending: string[] = [];
  let own = indentation === 0 ? -1 : parent + indentation;
  let widest = 0;
  let at = start;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    let from = at;
    while (text.charCodeAt(from) === SPACE) from++;
    const width = from - at;
    if (from === end) {
      widest = Math.max(widest, width);
      pending.push(own >= 0 && width > own ? text.slice(at + own, end) : '');
      at = end + 1;
      continue;
    }
    if (own < 0) {
      // Empty lines before the first with content must not be longer than its indentation.
      if (width <= parent || widest > width) return undefined;
      own = width;
    } else if (width < own) {
      if (width > parent) return undefined;
      break;
    }
    for (const line of pending) lines.push(line);
    if (pending.length > 0) pending = [];
    lines.push(text.slice(at + own, end));
    at = end + 1;
  }
  if (lines.length === 0 || pending.some((line) => line !== '')) return undefined;
  // How many empty lines a text without a last line break ends with is not seen here.
  if (chomping === '+' && at >= text.length) return undefined;
  const content = isFolded ? folded(lines) : lines.join('\n');
  const end = chomping === '-' ? '' : chomping === '+' ? '\n'.repeat(pending.length + 1) : '\n';
  return { text: content + end, next: at };
}

const isIndented = (line: string): boolean => line.charCodeAt(0) === SPACE || line.charCodeAt(0) === TAB;

/** A line break between two lines is a blank, and each empty line between them a line break; beside lines that are indented further all breaks stay. */
function folded(lines: readonly string[]): string {
  let text = '';
  let breaks = 0;
  let before: string | undefined;
  for (const line of lines) {
    if (line === '') {
      breaks++;
      continue;
    }
    if (before !== undefined && (isIndented(before) || isIndented(line))) breaks++;
    text += before !== undefined && breaks === 0 ? ` ${line}` : `${'\n'.repeat(breaks)}${line}`;
    breaks = 0;
    before = line;
  }
  return text;
}
