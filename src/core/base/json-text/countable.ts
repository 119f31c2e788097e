import { isSpace } from './scan';

/** Something that a text holds so many of, which can be counted piece by piece. */
export interface Countable {
  /**
   * How many of the characters from `start` to before `end` are such. Whether one is may hang on the character on either
   * side of it, and on the white space in front of it with what stands in front of that.
   */
  readonly countIn: (text: string, start: number, end: number) => number;
  /** Nobody asks whether there are more. */
  readonly enough: number;
  /** Only so many characters of a text are looked at. */
  readonly within: number;
}

/** How many the first `upTo` characters of a text hold: nobody has looked further yet. */
export interface CountedPart {
  readonly upTo: number;
  readonly count: number;
}

/** Where the white space that reaches up to an offset begins. */
export function startOfWhite(codeAt: (offset: number) => number, offset: number): number {
  let start = offset;
  while (start > 0 && isSpace(codeAt(start - 1))) start--;
  return start;
}

/** From the first to behind the last character that may count otherwise when those from `start` to before `end` are replaced. */
export function countedAnew(codeAt: (offset: number) => number, start: number, end: number, length: number): { readonly start: number; readonly end: number } {
  const first = startOfWhite(codeAt, start);
  let last = end;
  while (last < length && isSpace(codeAt(last))) last++;
  return { start: Math.max(0, first - 1), end: Math.min(length, last + 1) };
}
