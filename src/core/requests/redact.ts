import { base64Of } from './base64';
import { percentEncode } from './percent-encode';

/** What stands where a secret was. */
const REDACTED = '•••';

/**
 * Every form in which a secret value may occur in a request: as it is, percent-encoded once or twice, as in a form body,
 * inside a JSON text, and as base64. Longest first, so that no form leaves a part of another behind.
 */
export function secretForms(values: readonly string[]): readonly string[] {
  const forms = values.flatMap((value) => {
    const encoded = percentEncode(value);
    const base64 = base64Of(new TextEncoder().encode(value));
    return [
      value,
      encoded,
      percentEncode(encoded),
      encoded.replaceAll('%20', '+'),
      JSON.stringify(value).slice(1, -1),
      base64,
      percentEncode(base64),
    ];
  });
  return [...new Set(forms)].filter((form) => form !== '').toSorted((a, b) => b.length - a.length);
}

/** The text with every one of `forms` (as `secretForms` gives them) replaced by `•••`. */
export function redact(text: string, forms: readonly string[]): string {
  return forms.reduce((left, form) => left.replaceAll(form, REDACTED), text);
}
