import { base64Of } from './base64';
import { percentEncode } from './percent-encode';

/** What stands where a secret was. */
export const REDACTED = '•••';

/** The text inside a JSON text, as strict and as careful writers escape it. */
function jsonForms(value: string): readonly string[] {
  const plain = JSON.stringify(value).slice(1, -1);
  const coded = (text: string, which: RegExp): string => text.replace(which, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const ascii = coded(plain, /[^\x20-\x7e]/g);
  return [plain, plain.replaceAll('/', '\\/'), ascii, ascii.replaceAll('/', '\\/'), coded(plain, /[<>&'+]/g), JSON.stringify(plain).slice(1, -1)];
}

const htmlForm = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** Percent-encoding with small hexadecimal digits, as some services write it. */
const smallHex = (encoded: string): string => encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());

/** Percent-encoding with five characters more, or fewer: writers differ about them. */
const encodedFully = (encoded: string): string => encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
const encodedLeast = (encoded: string): string => encoded.replace(/%(?:21|27|28|29|2A)/g, (code) => decodeURIComponent(code));

/**
 * Every form in which a secret value may occur in a request or in an answer: as it is, percent-encoded once or twice, as in
 * a form body, inside a JSON or HTML text, and as base64 of either alphabet. Longest first, so that no form leaves a part of
 * another behind.
 */
export function secretForms(values: readonly string[]): readonly string[] {
  const forms = values.flatMap((value) => {
    const encoded = percentEncode(value);
    const base64 = base64Of(new TextEncoder().encode(value));
    return [
      value,
      encoded,
      ...[encodedFully(encoded), encodedLeast(encoded)].flatMap((each) => [each, smallHex(each), each.replaceAll('%20', '+')]),
      percentEncode(encoded),
      ...jsonForms(value),
      htmlForm(value),
      base64,
      base64.replace(/=+$/, ''),
      base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
      percentEncode(base64),
    ];
  });
  return [...new Set(forms)].filter((form) => form !== '').toSorted((a, b) => b.length - a.length);
}

/** The text with every one of `forms` (as `secretForms` gives them) replaced by `•••`. */
export function redact(text: string, forms: readonly string[]): string {
  return forms.reduce((left, form) => left.replaceAll(form, REDACTED), text);
}
