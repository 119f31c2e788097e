import { entriesOf, type Entry } from './entries';
import { newFile, type Layout } from './render';
import { afterMark, type Containers, OPEN_BRACE, OPEN_BRACKET, skipSpace } from './scan';

/** A piece of white space that holds a line break. */
export const breaks = (gap: string): boolean => gap.includes('\n') || gap.includes('\r');

/** The indentation that a gap with a line break ends in. */
export const indentOf = (gap: string): string => /[^\r\n]*$/.exec(gap)?.[0] ?? '';

/** One line break of the gap and the indentation behind it, without the blank lines that may stand between. */
export function oneBreak(gap: string): string {
  return breaks(gap) ? (/(?:\r\n|\n|\r)[^\r\n]*$/.exec(gap)?.[0] ?? gap) : gap;
}

/** What stands between the key and the value of a member, when it is on one line. */
export function colonOf(text: string, entry: Entry | undefined): string | undefined {
  if (!entry || entry.keyEnd === entry.keyStart || entry.keyEnd === entry.start) return undefined;
  const colon = text.slice(entry.keyEnd, entry.start);
  return breaks(colon) ? undefined : colon;
}

/** How a text is laid out at its top: what new parts look like where nothing nearer says otherwise. */
export function layoutOf(text: string, containers: Containers): Layout {
  const root = skipSpace(text, afterMark(text));
  const code = text.charCodeAt(root);
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? newFile.eol;
  const first = code === OPEN_BRACE || code === OPEN_BRACKET ? entriesOf(text, root, containers, 1)[0] : undefined;
  if (!first) return { ...newFile, eol };
  const lead = text.slice(first.from, first.keyStart);
  return {
    multiline: breaks(lead),
    indent: '',
    unit: breaks(lead) ? indentOf(lead) : newFile.unit,
    eol,
    colon: colonOf(text, first) ?? newFile.colon,
  };
}
