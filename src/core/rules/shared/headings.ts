import { onceForEach } from '../../base/once-for-each';
import type { TextFile } from '../../connector/connector';
import { isHeadingLine, placedHeadings } from '../../connector/documents/markdown-headings';

/** A heading of a Markdown text. */
export interface Heading {
  readonly level: number;
  readonly text: string;
}

/** The headings of a Markdown file (both notations), outside of code blocks; worked out once for each file. */
export const headingsOf = onceForEach(({ text }: TextFile): readonly Heading[] => placedHeadings(text).map(({ level, text: words }) => ({ level, text: words })));

/** True when a heading of the file fits the pattern. */
export const hasHeading = (file: TextFile, pattern: RegExp): boolean => headingsOf(file).some(({ text }) => pattern.test(text));

/** The first paragraph of a Markdown file that stands before the second heading and is none; empty when there is none. */
export function openingOf({ text }: TextFile): string {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const start = lines.findIndex((line) => line.trim() !== '' && !isHeadingLine(line));
  if (start < 0 || lines.slice(0, start).filter((line) => isHeadingLine(line)).length > 1) return '';
  const end = lines.findIndex((line, index) => index > start && (line.trim() === '' || isHeadingLine(line)));
  return lines.slice(start, end < 0 ? undefined : end).join(' ').trim();
}
