import { lineAndColumn } from './lines';
import { checkString, checkWord, quoted, wordProblem, type Problem } from './literal-error';
import {
  afterMark,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  endOfWord,
  keyOfLiteral,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipSpace,
} from './scan';

/** How deep objects and arrays may lie in one another; real connectors stay below 40. */
export const DEEPEST = 512;

/** A container that is open at the place where a scan has come to. */
export interface Open {
  readonly keyed: boolean;
  readonly at: number;
}

/** The text that is scanned, and in which line an offset stands, which may lie before it when only a part is scanned. */
interface Scanned {
  readonly text: string;
  readonly lineOf: (offset: number) => number;
}

const nameOf = (open: Open): string => (open.keyed ? 'object' : 'array');
const closerOf = (open: Open): number => (open.keyed ? CLOSE_BRACE : CLOSE_BRACKET);
const isCloser = (code: number): boolean => code === CLOSE_BRACE || code === CLOSE_BRACKET;

/** The offset behind the text, number or word at `at`, or what is wrong there. */
function checkScalar(scanned: Scanned, at: number, open: Open | undefined): number | Problem {
  const { text } = scanned;
  if (at >= text.length) return endProblem(scanned, open);
  const code = text.charCodeAt(at);
  if (code === QUOTE) return checkString(text, at);
  if (code === COMMA) return { message: 'A value is missing before this comma.', offset: at };
  if (code === COLON) return { message: 'A colon stands where a value is expected.', offset: at };
  if (isCloser(code)) return { message: 'A value is missing before this bracket.', offset: at };
  return checkWord(text, at);
}

function endProblem({ text, lineOf }: Scanned, open: Open | undefined): Problem {
  const offset = text.length;
  if (!open) return { message: 'The text ends where a value is expected.', offset, isAtEnd: true };
  return { message: `The text ends, but the ${nameOf(open)} that starts in line ${lineOf(open.at)} is not closed.`, offset, isAtEnd: true };
}

/** The offset of the value that follows the key at `at`, or what is wrong on the way to it. */
function checkKey(scanned: Scanned, at: number, open: Open): number | Problem {
  const { text } = scanned;
  if (at >= text.length) return endProblem(scanned, open);
  const code = text.charCodeAt(at);
  if (code !== QUOTE) {
    if (code === COMMA) return { message: 'A member is missing before this comma.', offset: at };
    if (code === COLON) return { message: 'A key is missing before this colon.', offset: at };
    if (isCloser(code)) return closerProblem(scanned, at, open);
    if (code === OPEN_BRACE || code === OPEN_BRACKET) return { message: 'A key is missing before this value.', offset: at };
    const end = endOfWord(text, at);
    if (/^[\w$.-]+$/.test(text.slice(at, end))) {
      return { message: `The key ${quoted(text, at, end)} must stand in double quotation marks.`, offset: at };
    }
    return wordProblem(text, at, end);
  }
  const keyEnd = checkString(text, at);
  if (typeof keyEnd !== 'number') return keyEnd;
  const colon = skipSpace(text, keyEnd);
  if (colon >= text.length) return endProblem(scanned, open);
  if (text.charCodeAt(colon) === COLON) return skipSpace(text, colon + 1);
  const key = keyOfLiteral(text, at, keyEnd);
  return { message: `A colon is missing after the key ${quoted(key, 0, key.length)}.`, offset: colon };
}

function closerProblem({ text, lineOf }: Scanned, at: number, open: Open): Problem {
  const right = open.keyed ? '}' : ']';
  return { message: `The ${nameOf(open)} that starts in line ${lineOf(open.at)} must be closed with ${right}, not with ${text.charAt(at)}.`, offset: at };
}

/** What is wrong where a comma or the end of a container was expected. */
function followProblem(scanned: Scanned, at: number, open: Open | undefined): Problem {
  const { text } = scanned;
  if (!open) {
    const shown = quoted(text, at, Math.max(at + 1, endOfWord(text, at)));
    return { message: `The JSON value has ended before ${shown}. Remove what follows it.`, offset: at };
  }
  if (at >= text.length) return endProblem(scanned, open);
  const code = text.charCodeAt(at);
  if (isCloser(code)) return closerProblem(scanned, at, open);
  if (code === COLON) {
    const message = open.keyed ? 'A member has one colon only, after its key.' : 'An array has no keys. Use { and } for members with keys.';
    return { message, offset: at };
  }
  const parts = open.keyed ? 'members' : 'elements';
  const starts = code === QUOTE || code === OPEN_BRACE || code === OPEN_BRACKET || /[\w-]/.test(text.charAt(at));
  if (!starts) return wordProblem(text, at, endOfWord(text, at));
  if (code === QUOTE && text.charCodeAt(at - 1) === QUOTE) {
    return { message: `A comma is missing between two ${parts}, or a quotation mark inside a text must be written as \\".`, offset: at };
  }
  return { message: `A comma is missing between two ${parts}.`, offset: at };
}

/**
 * The first thing in a text that strict JSON (RFC 8259) does not allow, or undefined. Nesting deeper than 512 counts.
 * Agrees with JSON.parse on what is wrong and says it for people.
 */
export function findError(text: string): Problem | undefined {
  const at = skipSpace(text, afterMark(text));
  if (at === text.length) return { message: 'The text is empty; a JSON value is expected.', offset: at };
  return errorFrom(text, { at, isBehindValue: false }, [], (offset) => lineAndColumn(text, offset).line);
}

/**
 * As `findError`, from a place on where what stands before is known to be right: at a value, or behind one. `stack` holds the
 * containers that are open there and is used up; `lineOf` tells the line of an offset, also of one before the text.
 */
export function errorFrom(text: string, from: { readonly at: number; readonly isBehindValue: boolean }, stack: Open[], lineOf: (offset: number) => number): Problem | undefined {
  const scanned: Scanned = { text, lineOf };
  let at = from.at;
  if (from.isBehindValue) {
    const value = leaveValue(scanned, at, stack);
    if (typeof value !== 'number') return value;
    if (value < 0) return undefined;
    at = value;
  }
  for (;;) {
    const open = stack.at(-1);
    const code = text.charCodeAt(at);
    let next: number | Problem = at;
    if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (stack.length === DEEPEST) {
        return { message: `Objects and arrays lie more than ${DEEPEST} deep in one another here. Such a file is not read.`, offset: at };
      }
      const opened: Open = { keyed: code === OPEN_BRACE, at };
      stack.push(opened);
      at = skipSpace(text, at + 1);
      if (text.charCodeAt(at) !== closerOf(opened)) {
        if (!opened.keyed) continue;
        next = checkKey(scanned, at, opened);
        if (typeof next !== 'number') return next;
        at = next;
        continue;
      }
    } else {
      next = checkScalar(scanned, at, open);
      if (typeof next !== 'number') return next;
      at = next;
    }
    const value = leaveValue(scanned, at, stack);
    if (typeof value !== 'number') return value;
    if (value < 0) return undefined;
    at = value;
  }
}

/** From the end of a value to the start of the next one: -1 at the end of the text, a problem where neither comes. */
function leaveValue(scanned: Scanned, from: number, stack: Open[]): number | Problem {
  const { text } = scanned;
  for (let at = skipSpace(text, from); ; at = skipSpace(text, at + 1)) {
    const open = stack.at(-1);
    if (!open && at === text.length) return -1;
    const code = text.charCodeAt(at);
    if (open && code === closerOf(open)) {
      stack.pop();
    } else if (open && code === COMMA) {
      const next = skipSpace(text, at + 1);
      if (isCloser(text.charCodeAt(next))) {
        return { message: `A trailing comma stands before the end of the ${nameOf(open)}. Remove it.`, offset: at };
      }
      return open.keyed ? checkKey(scanned, next, open) : next;
    } else {
      return followProblem(scanned, at, open);
    }
  }
}
