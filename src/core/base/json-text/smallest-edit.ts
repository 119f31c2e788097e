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

/** Pieces of this size are compared as a whole, which is far faster than unit by unit. */
const PIECE = 4096;

/** How many units two texts share from their starts on, at most `limit`. */
function sharedStart(one: string, other: string, limit: number): number {
  let shared = 0;
  while (shared + PIECE <= limit && one.slice(shared, shared + PIECE) === other.slice(shared, shared + PIECE)) shared += PIECE;
  while (shared < limit && one.charCodeAt(shared) === other.charCodeAt(shared)) shared++;
  return shared;
}

/** How many units two texts share from their ends back, at most `limit`. */
function sharedEnd(one: string, other: string, limit: number): number {
  const piece = (text: string, shared: number): string => text.slice(text.length - shared - PIECE, text.length - shared);
  let shared = 0;
  while (shared + PIECE <= limit && piece(one, shared) === piece(other, shared)) shared += PIECE;
  while (shared < limit && one.charCodeAt(one.length - 1 - shared) === other.charCodeAt(other.length - 1 - shared)) shared++;
  return shared;
}

/**
 * The one edit that turns `before` into `after`, without the beginning and the end that both share; undefined for equal
 * texts. Never parts a surrogate pair or a CRLF, so that an editor can apply it.
 */
export function smallestEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = sharedStart(before, after, shorter);
  if (partsPair(before, start) || partsPair(after, start)) start--;
  let kept = sharedEnd(before, after, shorter - start);
  if (kept > 0 && (partsPair(before, before.length - kept) || partsPair(after, after.length - kept))) kept--;
  return { offset: start, length: before.length - kept - start, text: after.slice(start, after.length - kept) };
}
