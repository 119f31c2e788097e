/** Texts in one line with commas between them; one that holds a comma itself stands in quotation marks. */
export const inOneLine = (texts: readonly string[]): string => texts.map((text) => (text.includes(',') && !text.includes('"') ? `"${text}"` : text)).join(', ');

/** The texts of such a line. Quotation marks that hold no comma belong to the text; blanks around texts do not. */
export const textsIn = (line: string): string[] =>
  Array.from(line.matchAll(/\s*"([^",]*,[^"]*)"\s*(?=,|$)|[^,]+/g), ([whole, quoted]) => (quoted ?? whole).trim()).filter(Boolean);
