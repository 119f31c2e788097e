/**
 * Steps over JSON text without building anything. The whole folder works on offsets found this way and not on a tree
 * with positions (such as jsonc-parser makes): a scanner that skips is about ten times cheaper, and nearly all of a
 * document is skipped.
 */

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;

/** A space; also the one bit that tells a square bracket from a brace. */
const SPACE = 0x20;

/** True for the code of a character that JSON takes for white space. */
export const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** Where the text starts behind a byte-order mark: 0 or 1. */
export const afterMark = (text: string): 0 | 1 => (text.charCodeAt(0) === 0xfeff ? 1 : 0);

/** The offset of the first character at or after `at` that is no white space. */
export function skipSpace(text: string, at: number): number {
  let here = at;
  while (here < text.length && isSpace(text.charCodeAt(here))) here++;
  return here;
}

/** The offset behind the string that opens at `at`; the end of the text when it is not closed. */
export function endOfString(text: string, at: number): number {
  for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((quote - before) % 2 === 1) return quote + 1;
  }
  return text.length;
}

/** The offset behind the number or word at `at`: up to white space, a comma, a colon, a quotation mark or a bracket. */
export function endOfWord(text: string, at: number): number {
  let here = at;
  for (; here < text.length; here++) {
    const code = text.charCodeAt(here);
    if (
      isSpace(code) ||
      code === COMMA ||
      code === COLON ||
      code === QUOTE ||
      code === CLOSE_BRACE ||
      code === CLOSE_BRACKET ||
      code === OPEN_BRACE ||
      code === OPEN_BRACKET
    ) {
      break;
    }
  }
  return here;
}

/** The key whose string literal stands from `start` to `end`; the bare text of a literal that is not well-formed. */
export function keyOfLiteral(text: string, start: number, end: number): string {
  const inside = text.slice(start + 1, end - 1);
  if (!inside.includes('\\')) return inside;
  try {
    const key: unknown = JSON.parse(text.slice(start, end));
    return typeof key === 'string' ? key : inside;
  } catch {
    return inside;
  }
}

/** Where every object and array of a text opens, ascending, and the offset behind its end. */
export interface Containers {
  readonly opens: readonly number[];
  readonly ends: readonly number[];
}

/** Finds all containers in one pass over the text. What is not closed ends with the text. */
export function containersOf(text: string): Containers {
  const opens: number[] = [];
  const ends: number[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (code === QUOTE) {
      at = endOfString(text, at) - 1;
    } else if ((code | SPACE) === OPEN_BRACE) {
      open.push(opens.length);
      opens.push(at);
      ends.push(text.length);
    } else if ((code | SPACE) === CLOSE_BRACE) {
      const index = open.pop();
      if (index !== undefined) ends[index] = at + 1;
    }
  }
  return { opens, ends };
}
