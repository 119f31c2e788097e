/** Replace `length` characters at `offset` with `text`. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** True when a cut before `at` would part a surrogate pair or CR from LF. */
function partsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return (isHigh(before) && isLow(after)) || (before === 0x0d && after === 0x0a);
}

/**
 * The one edit that turns `before` into `after`, without the beginning and the end that both share; undefined for equal
 * texts. Never parts a surrogate pair or a CRLF, so that an editor can apply it.
 */
export function smallestEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (partsPair(before, start) || partsPair(after, start)) start--;
  let kept = 0;
  while (
    kept < shorter - start &&
    before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)
  ) {
    kept++;
  }
  if (kept > 0 && (partsPair(before, before.length - kept) || partsPair(after, after.length - kept))) kept--;
  return { offset: start, length: before.length - kept - start, text: after.slice(start, after.length - kept) };
}
