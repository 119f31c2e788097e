import { lineAndColumn } from './lines';
import {
  afterMark,
  BACKSLASH,
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

/** What is wrong with a text, and where. */
export interface Problem {
  readonly message: string;
  readonly offset: number;
}

interface Open {
  readonly keyed: boolean;
  readonly at: number;
}

const nameOf = (open: Open): string => (open.keyed ? 'object' : 'array');
const closerOf = (open: Open): number => (open.keyed ? CLOSE_BRACE : CLOSE_BRACKET);
const isCloser = (code: number): boolean => code === CLOSE_BRACE || code === CLOSE_BRACKET;

function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const SHORT = 24;

function quoted(text: string, start: number, end: number): string {
  return end - start > SHORT ? `“${text.slice(start, start + SHORT)}…”` : `“${text.slice(start, end)}”`;
}

const shortEscapes = new Map([
  [0x08, '\\b'],
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0c, '\\f'],
  [0x0d, '\\r'],
]);

function controlProblem(code: number, offset: number): Problem {
  if (code === 0x0a || code === 0x0d) {
    return {
      message:
        'This text is not closed before the end of its line. Add the missing quotation mark, or write a line break inside the text as \\n.',
      offset,
    };
  }
  const name = code === 0x09 ? 'A tab' : `The control character ${codePoint(code)}`;
  const escape = shortEscapes.get(code) ?? `\\u${code.toString(16).padStart(4, '0')}`;
  return { message: `${name} inside a text must be written as ${escape}.`, offset };
}

/** The offset behind a string literal, or what is wrong with it. */
function checkString(text: string, at: number): number | Problem {
  for (let here = at + 1; here < text.length; here++) {
    const code = text.charCodeAt(here);
    if (code === QUOTE) return here + 1;
    if (code < 0x20) return controlProblem(code, here);
    if (code !== BACKSLASH) continue;
    const escape = text.charAt(here + 1);
    if (escape === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(here + 2, here + 6))) {
        return { message: 'Four hexadecimal digits must follow \\u, as in \\u00e9.', offset: here };
      }
      here += 5;
    } else if (escape !== '' && '"\\/bfnrt'.includes(escape)) {
      here += 1;
    } else if (escape !== '') {
      const shown = /[\s\p{C}]/u.test(escape) ? 'A backslash followed by this character' : `“\\${escape}”`;
      return { message: `${shown} is no escape of JSON. Write \\\\ for a backslash.`, offset: here };
    }
  }
  return { message: 'This text is not closed. A quotation mark is missing.', offset: at };
}

const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

const meant = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['null', 'null'],
  ['none', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
]);

function wordProblem(text: string, at: number, end: number): Problem {
  const word = text.slice(at, end);
  const shown = quoted(text, at, end);
  const right = meant.get(word.toLowerCase());
  if (right) return { message: `${shown} is no JSON value. Write ${right}.`, offset: at };
  if (/^[-+]?(?:NaN|Infinity)$/.test(word)) return { message: `${shown} is no JSON value; JSON has no such number.`, offset: at };
  if (/^[-+.]?[0-9]/.test(word)) {
    const why = /^[-]?0[0-9]/.test(word)
      ? 'A number does not start with 0.'
      : word.startsWith('+')
        ? 'A number does not start with +.'
        : /^-?\.|\.(?![0-9])/.test(word)
          ? 'Digits must stand on both sides of the decimal point.'
          : 'Put it in double quotation marks if it is a text.';
    return { message: `${shown} is no JSON number. ${why}`, offset: at };
  }
  if (word.startsWith("'")) return { message: 'Texts stand in double quotation marks, not in single ones.', offset: at };
  if (word.startsWith('//') || word.startsWith('/*')) return { message: 'JSON has no comments. Remove this one.', offset: at };
  const code = word.codePointAt(0) ?? 0;
  if (/^[\s\p{C}]/u.test(word)) {
    return { message: `The invisible character ${codePoint(code)} stands outside of any text. Remove it or use an ordinary space.`, offset: at };
  }
  if (word.startsWith('“') || word.startsWith('”')) {
    return { message: 'Texts stand in straight quotation marks ("), not in curly ones.', offset: at };
  }
  return { message: `${shown} is no JSON value. Put it in double quotation marks if it is a text.`, offset: at };
}

/** The offset behind the text, number or word at `at`, or what is wrong there. */
function checkScalar(text: string, at: number, open: Open | undefined): number | Problem {
  if (at >= text.length) return endProblem(text, open);
  const code = text.charCodeAt(at);
  if (code === QUOTE) return checkString(text, at);
  if (code === COMMA) return { message: 'A value is missing before this comma.', offset: at };
  if (code === COLON) return { message: 'A colon stands where a value is expected.', offset: at };
  if (isCloser(code)) return { message: 'A value is missing before this bracket.', offset: at };
  const end = endOfWord(text, at);
  const word = text.slice(at, end);
  const known = word === 'true' || word === 'false' || word === 'null' || NUMBER.test(word);
  return known ? end : wordProblem(text, at, end);
}

function endProblem(text: string, open: Open | undefined): Problem {
  const offset = text.length;
  if (!open) return { message: 'The text ends where a value is expected.', offset };
  const { line } = lineAndColumn(text, open.at);
  return { message: `The text ends, but the ${nameOf(open)} that starts in line ${line} is not closed.`, offset };
}

/** The offset of the value that follows the key at `at`, or what is wrong on the way to it. */
function checkKey(text: string, at: number, open: Open): number | Problem {
  if (at >= text.length) return endProblem(text, open);
  const code = text.charCodeAt(at);
  if (code !== QUOTE) {
    if (code === COMMA) return { message: 'A member is missing before this comma.', offset: at };
    if (code === COLON) return { message: 'A key is missing before this colon.', offset: at };
    if (isCloser(code)) return closerProblem(text, at, open);
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
  if (colon >= text.length) return endProblem(text, open);
  if (text.charCodeAt(colon) === COLON) return skipSpace(text, colon + 1);
  const key = keyOfLiteral(text, at, keyEnd);
  return { message: `A colon is missing after the key ${quoted(key, 0, key.length)}.`, offset: colon };
}

function closerProblem(text: string, at: number, open: Open): Problem {
  const { line } = lineAndColumn(text, open.at);
  const right = open.keyed ? '}' : ']';
  return { message: `The ${nameOf(open)} that starts in line ${line} must be closed with ${right}, not with ${text.charAt(at)}.`, offset: at };
}

/** What is wrong where a comma or the end of a container was expected. */
function followProblem(text: string, at: number, open: Open | undefined): Problem {
  if (!open) {
    const shown = quoted(text, at, Math.max(at + 1, endOfWord(text, at)));
    return { message: `The JSON value has ended before ${shown}. Remove what follows it.`, offset: at };
  }
  if (at >= text.length) return endProblem(text, open);
  const code = text.charCodeAt(at);
  if (isCloser(code)) return closerProblem(text, at, open);
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
  const stack: Open[] = [];
  let at = skipSpace(text, afterMark(text));
  if (at === text.length) return { message: 'The text is empty; a JSON value is expected.', offset: at };
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
        next = checkKey(text, at, opened);
        if (typeof next !== 'number') return next;
        at = next;
        continue;
      }
    } else {
      next = checkScalar(text, at, open);
      if (typeof next !== 'number') return next;
      at = next;
    }
    const value = leaveValue(text, at, stack);
    if (typeof value !== 'number') return value;
    if (value < 0) return undefined;
    at = value;
  }
}

/** From the end of a value to the start of the next one: -1 at the end of the text, a problem where neither comes. */
function leaveValue(text: string, from: number, stack: Open[]): number | Problem {
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
      return open.keyed ? checkKey(text, next, open) : next;
    } else {
      return followProblem(text, at, open);
    }
  }
}
