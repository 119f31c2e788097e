/** What is wrong with, or alike in, the texts that people read. */
import { codePointOf, quote } from './quote';

/** True for a text of blanks alone, or of nothing. */
export function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first > 32 && first < 128) && text.trim() === '';
}

/** The first web address in a text. */
export const webAddressIn = (text: string): string | undefined =>
  text.includes('://') || text.includes('www.') ? /(?:https?:\/\/|www\.)[^\s"'<>)]{1,200}/i.exec(text)?.[0] : undefined;

/** The first HTML tag in a text; placeholders such as `<id>` are none. */
export const htmlTagIn = (text: string): string | undefined =>
  text.includes('<') ? /<\/?(?:a|b|br|code|div|em|h[1-6]|i|img|li|ol|p|pre|span|strong|table|td|th|tr|u|ul)(?:\s[^<>]{0,300})?\/?>/i.exec(text)?.[0] : undefined;

const fullStop = /[.!?…][)"'”’`\]]?$/;
const twoWords = /\S\s+\S/;
const dot = 46;

/** True when a text ends as a sentence does, or is a single word, or nothing. */
export function endsAsSentence(text: string): boolean {
  if (text.charCodeAt(text.length - 1) === dot) return true;
  const end = text.trimEnd();
  return fullStop.test(end) || !twoWords.test(end);
}

/** The text with a full stop at its end, in place of a comma, colon or semicolon there. */
export const withFullStop = (text: string): string => `${text.trimEnd().replace(/[,;:]$/, '')}.`;

/** True when two texts say the same but for case, blanks and punctuation. */
export function saysTheSame(a: string, b: string): boolean {
  return a === b || (Math.abs(a.length - b.length) <= 12 && spellTheSame(a, b));
}

const isBeyondAscii = (code: number): boolean => code > 127;
const isPassedOver = (code: number): boolean => code < 48 || (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 128);

/** The place of the next letter, digit or character beyond ASCII; the length when there is none. */
function nextLetter(text: string, from: number): number {
  let at = from;
  while (at < text.length && isPassedOver(text.charCodeAt(at))) at++;
  return at;
}

/** Letter by letter, which mostly ends at the first: thousands of properties are compared with their descriptions. */
function spellTheSame(a: string, b: string): boolean {
  let one = nextLetter(a, 0);
  let two = nextLetter(b, 0);
  while (one < a.length && two < b.length) {
    const first = a.charCodeAt(one);
    const second = b.charCodeAt(two);
    if (isBeyondAscii(first) || isBeyondAscii(second)) return bare(a) === bare(b);
    // The bit that tells small letters from capitals.
    if ((first | 32) !== (second | 32)) return false;
    one = nextLetter(a, one + 1);
    two = nextLetter(b, two + 1);
  }
  // What is left may be a sign beyond ASCII.
  return one === a.length && two === b.length ? true : bare(a) === bare(b);
}

const noLetters = /[^\p{L}\p{N}]/gu;
const bare = (text: string): string => text.toLowerCase().replaceAll(noLetters, '');

/** The first character outside ASCII, as a person may look it up: “é” (U+00E9). */
export function foreignCharacterIn(text: string): string | undefined {
  const found = /[^\u0000-\u007f]/u.exec(text)?.[0];
  return found && `${quote(found)} (${codePointOf(found)})`;
}

const oneToken = /^[A-Za-z][A-Za-z0-9_]*$/;
const laterWord = /[a-z0-9][A-Z]|_[A-Za-z0-9]/;

/** True for one token of several words in camel, Pascal or snake case: `getItems`, `invoice_number`. */
export const isIdentifier = (text: string): boolean => oneToken.test(text) && laterWord.test(text);
