/** One change of the text that an editor shows: `length` characters at `offset` became `text`. */
export interface TextChange {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** True when all line ends are the same, so that offsets of an editor, which evens them out, are offsets of the text. */
export function hasOneLineEnd(text: string): boolean {
  if (!text.includes('\r')) return true;
  return !/\r(?!\n)|(?<!\r)\n/.test(text);
}

/** The first line end of a text; undefined in a text of one line. */
export function lineEndOf(text: string): string | undefined {
  const at = text.indexOf('\n');
  return at < 0 ? undefined : text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** For a text of mixed line ends: from an offset in what the editor shows, with `eol` everywhere, to the offset in the text. */
function originalOffset(text: string, eol: string, offset: number): number {
  let shown = 0;
  let at = 0;
  while (at < text.length && shown < offset) {
    const isBreak = text[at] === '\n' || text[at] === '\r';
    const width = isBreak && text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    shown += isBreak ? eol.length : 1;
    at += width;
  }
  return at;
}

/** The changes that an editor reports as changes of a text of mixed line ends, which the editor shows with `eol` everywhere. */
export function originalChanges(text: string, eol: string, changes: readonly TextChange[]): readonly TextChange[] {
  return changes.map(({ offset, length, text: inserted }) => {
    const start = originalOffset(text, eol, offset);
    return { offset: start, length: originalOffset(text, eol, offset + length) - start, text: inserted };
  });
}

/** The text after changes that all count from the text before them. */
export function withChanges(text: string, changes: readonly TextChange[]): string {
  return changes
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((result, { offset, length, text: inserted }) => result.slice(0, offset) + inserted + result.slice(offset + length), text);
}
