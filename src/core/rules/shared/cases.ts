import { abbreviationOf, capitalized, isSmallWord } from '../../base/words';
import { hasMark, laterCapital, smallWord } from './text-marks';

const startsUpper = /^\p{Lu}\p{Ll}/u;
const startsLower = /^\p{Ll}/u;
const capital = /\p{Lu}/u;
const capitalWord = /^\p{Lu}\p{Ll}+$/u;
const blanks = /\s+/;

/** True when two or more later words of a text start with a capital, and none but small words with a small letter. */
export function isTitleCase(text: string): boolean {
  if (!hasMark(text, laterCapital)) return false;
  let capitals = 0;
  for (const word of text.split(blanks).slice(1)) {
    if (startsUpper.test(word)) capitals++;
    else if (startsLower.test(word) && !isSmallWord(word)) return false;
  }
  return capitals >= 2;
}

/** A text in title case as a sentence: later words small, but for abbreviations and words with an inner capital. */
export const sentenceCaseOfTitle = (text: string): string =>
  text
    .split(' ')
    .map((word, index) => (index > 0 && capitalWord.test(word) && abbreviationOf(word) === undefined ? word.toLowerCase() : word))
    .join(' ');

/** The first word of a label that title case would start with a capital. */
export const smallWordIn = (text: string): string | undefined =>
  !hasMark(text, smallWord) ? undefined : text.split(blanks).find((word, index) => startsLower.test(word) && !capital.test(word) && (index === 0 || !isSmallWord(word)));

/** A label in title case, its words otherwise as they are; abbreviations in capitals. */
export const inTitleCase = (text: string): string =>
  text
    .split(' ')
    .map((word, index) => {
      if (!startsLower.test(word) || capital.test(word)) return word;
      if (index > 0 && isSmallWord(word)) return word;
      return abbreviationOf(word) ?? capitalized(word);
    })
    .join(' ');
