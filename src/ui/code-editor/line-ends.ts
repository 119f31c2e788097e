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

/** The text after changes that an editor reports, which all count from the text before them. Line ends outside the changes stay. */
export function withChanges(text: string, eol: string, changes: readonly TextChange[]): string {
  const isEven = hasOneLineEnd(text);
  const place = (offset: number): number => (isEven ? offset : originalOffset(text, eol, offset));
  return changes
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((result, change) => result.slice(0, place(change.offset)) + change.text + result.slice(place(change.offset + change.length)), text);
}
