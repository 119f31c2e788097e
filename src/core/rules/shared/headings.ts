import type { TextFile } from '../../connector/connector';
import { onceForEach } from './once-for-each';

/** A heading of a Markdown text. */
export interface Heading {
  readonly level: number;
  readonly text: string;
}

const marked = /^ {0,3}(#{1,6})\s+(.*)$/;
const fence = /^ {0,3}(?:```|~~~)/;

/** The text of a heading without closing hashes, emphasis marks and a final colon. */
const plain = (text: string): string => text.replace(/[\s#]{1,40}$/, '').replaceAll(/[*_`]/g, '').replace(/:$/, '').trim();

/** The headings of a Markdown file (both notations), outside of code blocks; worked out once for each file. */
export const headingsOf = onceForEach(({ text }: TextFile): readonly Heading[] => {
  const headings: Heading[] = [];
  let isCode = false;
  let before = '';
  for (const line of text.split(/\r?\n/)) {
    if (fence.test(line)) isCode = !isCode;
    else if (!isCode) {
      const [, hashes, words] = marked.exec(line) ?? [];
      const isUnderline = before.trim() !== '' && /^ {0,3}(?:=+|--+)\s*$/.test(line);
      if (hashes !== undefined) headings.push({ level: hashes.length, text: plain(words ?? '') });
      else if (isUnderline) headings.push({ level: line.includes('=') ? 1 : 2, text: plain(before) });
    }
    before = line;
  }
  return headings;
});

/** True when a heading of the file fits the pattern. */
export const hasHeading = (file: TextFile, pattern: RegExp): boolean => headingsOf(file).some(({ text }) => pattern.test(text));

/** The first paragraph of a Markdown file that stands before the second heading and is none; empty when there is none. */
export function openingOf({ text }: TextFile): string {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const start = lines.findIndex((line) => line.trim() !== '' && !marked.test(line));
  if (start < 0 || lines.slice(0, start).filter((line) => marked.test(line)).length > 1) return '';
  const end = lines.findIndex((line, index) => index > start && (line.trim() === '' || marked.test(line)));
  return lines.slice(start, end < 0 ? undefined : end).join(' ').trim();
}
