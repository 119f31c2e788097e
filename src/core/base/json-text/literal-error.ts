import { BACKSLASH, endOfWord, QUOTE } from './scan';

/** What is wrong with a text, and where. */
export interface Problem {
  readonly message: string;
  readonly offset: number;
  /** True when it is the end of the text that makes it a problem. */
  readonly isAtEnd?: true;
}

/** A character by its number: `U+00A0`. */
export function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const SHORT = 24;

/** A piece of the text as a message shows it, cut when it is long. */
export function quoted(text: string, start: number, end: number): string {
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
  return { message: `${name} inside a text must be written as ${escapeOf(code)}.`, offset };
}

/** How a control character is written inside a text. */
export const escapeOf = (code: number): string => shortEscapes.get(code) ?? `\\u${code.toString(16).padStart(4, '0')}`;

/** The offset behind the string literal at `at`, or what is wrong with it. */
export function checkString(text: string, at: number): number | Problem {
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
  return { message: 'This text is not closed. A quotation mark is missing.', offset: at, isAtEnd: true };
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

/** What is wrong with a word that is no JSON value. */
export function wordProblem(text: string, at: number, end: number): Problem {
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

/** The offset behind the number, true, false or null at `at`, or what is wrong with the word there. */
export function checkWord(text: string, at: number): number | Problem {
  const end = endOfWord(text, at);
  const word = text.slice(at, end);
  const known = word === 'true' || word === 'false' || word === 'null' || NUMBER.test(word);
  return known ? end : wordProblem(text, at, end);
}
