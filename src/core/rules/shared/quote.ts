import type { Json } from '../../base/json';

const longest = 60;
const notOnOneLine = /[^\S ]|\p{Cc}/u;
const anyBlank = /\s/g;
const control = /\p{Cc}/gu;
const halfCharacter = /[\uD800-\uDBFF]$/;

/** Control characters do harm in a terminal; their pictures (U+2400 …) do not. */
const pictureOf = (character: string): string => (character < ' ' ? String.fromCharCode(0x2400 + character.charCodeAt(0)) : '�');

/** A text as messages cite it: “…”, on one line, with at most 60 characters of it and control characters as pictures. */
export function quote(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1).replace(halfCharacter, '').trimEnd()}…` : text;
  return `“${notOnOneLine.test(cut) ? cut.replaceAll(anyBlank, ' ').replaceAll(control, pictureOf) : cut}”`;
}

/** A value that should be a text: a text by itself, any other as the file writes it. */
export const quoteValue = (value: Json | undefined): string => (typeof value === 'string' ? quote(value) : quoteJson(value));

/** A type, format or other word of the file as it is; what is no word is cited. */
export const wordOrQuote = (word: string): string => (/^[\w-]{0,40}$/.test(word) ? word : quote(word));

/** A value of any type as messages cite it: as it is written in the file. */
export const quoteJson = (value: Json | undefined): string => quote(JSON.stringify(value ?? null));

const unseen = /^[^\S ]|^[\p{C}\p{M}]/u;

/** One character as messages cite it; one that nobody can see with its number, as a person may look it up. */
export const quoteCharacter = (character: string): string =>
  unseen.test(character) ? `${quote(character)} (${codePointOf(character)})` : quote(character);

/** U+00A0 for a no-break space. */
export const codePointOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
