/** A heading of a Markdown text and where it stands. */
export interface PlacedHeading {
  readonly level: number;
  /** Without closing hashes, emphasis marks and a final colon. */
  readonly text: string;
  readonly start: number;
  /** The end of its first line, before the line break. */
  readonly lineEnd: number;
  /** Where what follows begins: behind the line break, and behind the underline of the other notation. */
  readonly end: number;
}

const marked = /^ {0,3}(#{1,6})\s+(.*)$/;
/** A line of backticks with more of them behind is code within a line. */
const fence = /^ {0,3}(?:(`{3,})([^`]*)|(~{3,})(.*))$/;
const underline = /^ {0,3}(?:=+|--+)\s*$/;

const plain = (text: string): string => text.replace(/[\s#]{1,40}$/, '').replaceAll(/[*_`]/g, '').replace(/:$/, '').trim();

/** True for a line that is a heading of the notation with hashes. */
export const isHeadingLine = (line: string): boolean => marked.test(line);

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: lineBreak } of text.matchAll(/\r?\n/g)) {
    lines.push({ text: text.slice(start, index), start, end: index + lineBreak.length });
    start = index + lineBreak.length;
  }
  return start < text.length ? [...lines, { text: text.slice(start), start, end: text.length }] : lines;
}

/** The headings of a Markdown text in both notations, outside of code blocks, in their order. A byte-order mark is passed over. */
export function placedHeadings(text: string): readonly PlacedHeading[] {
  const headings: PlacedHeading[] = [];
  let open: string | undefined;
  let before: Line | undefined;
  for (const line of linesOf(text)) {
    const words = line.start === 0 ? line.text.replace(/^\uFEFF/, '') : line.text;
    const [, ticks, ticksInfo = '', waves, wavesInfo = ''] = fence.exec(words) ?? [];
    const marks = ticks ?? waves;
    const info = ticksInfo + wavesInfo;
    const heading = marked.exec(words);
    if (marks !== undefined && open === undefined) open = marks;
    else if (marks !== undefined && open !== undefined && marks.startsWith(open) && info.trim() === '') open = undefined;
    else if (open === undefined && heading) {
      headings.push({ level: heading[1]?.length ?? 1, text: plain(heading[2] ?? ''), start: line.start, lineEnd: line.start + line.text.length, end: line.end });
      before = undefined;
      continue;
    } else if (open === undefined && before !== undefined && before.text.trim() !== '' && underline.test(words)) {
      headings.push({ level: words.includes('=') ? 1 : 2, text: plain(before.text), start: before.start, lineEnd: before.start + before.text.length, end: line.end });
      before = undefined;
      continue;
    }
    before = open === undefined && marks === undefined ? line : undefined;
  }
  return headings;
}
