import type { Json } from '../../base/json';
import { lastOf } from '../../base/last-of';
import type { Marked } from '../rule';
import { isBlankText } from './texts';

/**
 * What a text has somewhere, found in one pass: the cheap fact that rules about texts test before anything dearer. Several
 * rules ask about one text in a row, so the last answer is kept.
 */

/** A character beyond ASCII. Such a text has every mark, so that whoever asks looks closer. */
export const foreign = 1;
/** A word that starts with a small letter. */
export const smallWord = 2;
/** A blank, a capital and a small letter in a row: a later word in title case. */
export const laterCapital = 4;
/** One of the characters that validators refuse in summaries: / \ < > * % & ? */
export const restricted = 8;
/** Any other character than letters, digits, blanks and parentheses. */
export const sign = 16;
/** A word with the first two letters of an abbreviation that is not in capitals: Id, Url, Api … */
export const abbreviation = 32;
/** A word that starts as the name of a product of the Power Platform does. */
export const product = 64;
/** A blank, line end or tab. */
export const blank = 128;
/** Anything but a letter, digit or closing parenthesis at the end. */
export const oddEnd = 256;
/** A small letter at the beginning. */
export const smallStart = 512;
/** One word alone. */
export const oneWord = 1024;
/** More characters than a label should have, or nearly. */
export const long = 2048;

const everything = 4095;

/** Not a mark of texts, but of what stands in their place: nothing at all, no text, or one of blanks. */
export const lacking = 4096;

/** Longer texts have every mark too: labels are shorter, and a pattern runs through a description in less time. */
const longest = 60;

/** Kinds of ASCII characters. */
const isSmall = 1;
const isCapital = 2;
const isDigit = 3;
const isBlank = 4;
const isParenthesis = 5;
const isRestricted = 6;
const isUnderscore = 7;

const kinds = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(character: string): number {
  if (/[a-z]/.test(character)) return isSmall;
  if (/[A-Z]/.test(character)) return isCapital;
  if (/\d/.test(character)) return isDigit;
  if (/\s/.test(character)) return isBlank;
  if (/[()]/.test(character)) return isParenthesis;
  if (/[/\\<>*%&?]/.test(character)) return isRestricted;
  return character === '_' ? isUnderscore : 0;
}

/** By both letters, as a number: a table, as a set would be asked for nearly every word. */
const abbreviationStarts = new Uint8Array(128 * 128);
for (const start of ['Id', 'Ur', 'Ap', 'Js', 'Xm', 'Ht', 'Pd', 'Cs', 'Sm', 'Sq', 'Uu', 'Gu']) abbreviationStarts[start.charCodeAt(0) * 128 + start.charCodeAt(1)] = 1;

/** The third letter of power, logic, copilot and microsoft, and the second of dataverse, by the first. */
function startsAsProduct(text: string, start: number): boolean {
  switch (text.charCodeAt(start) | 32) {
    case 112: // p
      return (text.charCodeAt(start + 2) | 32) === 119;
    case 108: // l
      return (text.charCodeAt(start + 2) | 32) === 103;
    case 99: // c
      return (text.charCodeAt(start + 2) | 32) === 112;
    case 109: // m
      return (text.charCodeAt(start + 2) | 32) === 99;
    case 100: // d
      return (text.charCodeAt(start + 4) | 32) === 118;
    default:
      return false;
  }
}

/** The marks of a text, as a sum. */
const marksOf = lastOf((text: string): number => {
  if (text.length > longest) return everything;
  let marks = 0;
  let before = isBlank;
  let hasBlank = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return everything;
    const kind = kinds[code] ?? 0;
    if (kind === isSmall || kind === isCapital) {
      // Inside a word there is nothing to see; where a digit or underscore goes before, no product's name begins.
      if (before === isSmall || before === isCapital) {
        before = kind;
        continue;
      }
      if (before !== isDigit && before !== isUnderscore && startsAsProduct(text, at)) marks |= product;
      if (before === isBlank || before === isParenthesis) {
        if (kind === isSmall) {
          if (before === isBlank) marks |= smallWord;
        } else {
          const next = text.charCodeAt(at + 1);
          if (next < 128 && kinds[next] === isSmall) {
            if (at > 0 && before === isBlank) marks |= laterCapital;
            if (abbreviationStarts[code * 128 + next] === 1) marks |= abbreviation;
          }
        }
      }
    } else if (kind === isBlank) hasBlank = true;
    else if (kind === isRestricted) marks |= restricted;
    else if (kind === 0 || kind === isUnderscore) marks |= sign;
    before = kind;
  }
  if (text === '') return 0;
  marks |= hasBlank ? blank : oneWord;
  if (kinds[text.charCodeAt(0)] === isSmall) marks |= smallStart;
  return endsOddly(text) ? marks | oddEnd : marks;
});

function endsOddly(text: string): boolean {
  const kind = kinds[text.charCodeAt(text.length - 1)];
  return kind !== isSmall && kind !== isCapital && kind !== isDigit && !text.endsWith(')');
}

/** True when a text has one of the marks. */
export const hasMark = (text: string, mark: number): boolean => (marksOf(text) & mark) !== 0;

const marksOfLabel = (value: Json | undefined): number => (typeof value !== 'string' ? lacking : isBlankText(value) ? lacking | marksOf(value) : marksOf(value));

/** What a rule about a label waits for: one of these marks. */
export const label = (marks: number): Marked => ({ of: marksOfLabel, any: marks });
