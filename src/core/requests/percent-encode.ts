/** Percent-encodes everything but letters, digits and `-_.!~*'()`; half a surrogate pair becomes U+FFFD instead of an exception. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'));
}
