import { abbreviationOf, isSmallWord } from '../../base/words';

/** The words of an identifier or text: `berth_id`, `berthId`, `X-Berth-ID` and `filter[berth.id]` all come apart; marks are dropped. */
export function wordsOf(text: string): string[] {
  if (/^([a-z]+|[A-Z]?[a-z]*)$/.test(text)) return text === '' ? [] : [text];
  if (isAscii(text)) {
    // The same without the classes of Unicode, which cost several times more.
    return (
      text
        .replace(/([a-z\d])([A-Z])/g, '$1 $2')
        .replace(/([A-Z])([A-Z](?!s(?![a-z]))[a-z])/g, '$1 $2')
        .match(/[A-Za-z\d]+/g) ?? []
    );
  }
  return (
    text
      .normalize('NFC')
      .replace(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}(?!s(?!\p{Ll}))\p{Ll})/gu, '$1 $2')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** True for a text of the first 128 characters alone. */
export const isAscii = (text: string): boolean => !/[^\0-\x7F]/.test(text);

/** True for a word that is written in capitals: `id`, `URL`. */
export const isAcronym = (word: string): boolean => abbreviationOf(word) !== undefined;

/** An acronym as it is written: `ids` gives `IDs`. */
export const acronymOf = (word: string): string => abbreviationOf(word) ?? word.toUpperCase();

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const titles = new Map<string, string>();

/**
 * An identifier as a title: `berth_id` gives `Berth ID`, `X-Page-Size` gives `Page Size`. At most 80 characters, the limit of
 * `x-ms-summary`; empty when the name holds no letter or digit.
 */
export function readableTitle(name: string): string {
  const known = titles.get(name);
  if (known !== undefined) return known;
  const words = wordsOf(name.slice(0, 400));
  const kept = words.length > 1 && /^x-/i.test(name) ? words.slice(1) : words;
  const title = shortened(
    kept
      .map((word, index) => {
        if (isAcronym(word)) return acronymOf(word);
        const lower = word === word.toUpperCase() && word.length > 3 ? word.toLowerCase() : word;
        return index > 0 && isSmallWord(lower.toLowerCase()) ? lower.toLowerCase() : capitalised(lower);
      })
      .join(' '),
    80,
  );
  if (titles.size > 20_000) titles.clear();
  titles.set(name, title);
  return title;
}

/** The text cut at the last blank before `limit` characters (or at the limit when it is one long word). */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.lastIndexOf(' ', limit);
  return text.slice(0, cut > limit / 2 ? cut : limit).trimEnd();
}
