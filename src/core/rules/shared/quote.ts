import type { Json } from '../../base/json';

const longest = 60;
const notOnOneLine = /[^\S ]/;
const anyBlank = /\s/g;

/** A text as messages cite it: “…”, on one line, with at most 60 characters of it. */
export function quote(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
  return `“${notOnOneLine.test(cut) ? cut.replaceAll(anyBlank, ' ') : cut}”`;
}

/** A value of any type as messages cite it: as it is written in the file. */
export const quoteJson = (value: Json | undefined): string => quote(JSON.stringify(value ?? null));
