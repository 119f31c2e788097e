/** A text, or one that is typed in, which is not in one piece. */
interface Sliced {
  readonly length: number;
  slice(start: number, end: number): string;
}

/** A new piece has so many characters: in a single one, a text of 46 MB holds the page up for 200 ms. */
const usual = 28_000;

/** What is typed may make a piece this long. At two bytes a character it stays below the size beyond which Chromium keeps a record in a file of its own. */
const longest = 32_000;

/** After so many pieces that were compared, storing may pause. */
const comparedAtOnce = 64;

const total = (pieces: readonly string[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

/** So many characters in pieces of the same length, as far as they divide. */
function evenly(count: number, pieces: number): readonly number[] {
  const each = Math.ceil(count / Math.max(1, pieces));
  return Array.from({ length: pieces }, (_, index) => Math.max(0, Math.min(each, count - index * each)));
}

/**
 * Cuts a text into pieces so that as many as can be are those of `before`, each under its number: a letter changes one piece,
 * also at the beginning of a long text. Joined they are the text. Pauses now and then, so that the page is not held up.
 */
export function* textPieces(text: Sliced, before: readonly string[]): Generator<void, readonly string[]> {
  let compared = 0;
  let start = 0;
  let first = 0;
  for (let piece = before[first]; piece !== undefined && text.slice(start, start + piece.length) === piece; piece = before[first]) {
    start += piece.length;
    first++;
    if (++compared % comparedAtOnce === 0) yield;
  }
  let end = text.length;
  let last = before.length;
  for (let piece = before[last - 1]; last > first && piece !== undefined && end - piece.length >= start && text.slice(end - piece.length, end) === piece; piece = before[last - 1]) {
    end -= piece.length;
    last--;
    if (++compared % comparedAtOnce === 0) yield;
  }
  // What was written between two pieces becomes part of one of them.
  if (first === last && end > start) {
    if (first > 0) start -= before[--first]?.length ?? 0;
    else end += before[last++]?.length ?? 0;
  }
  const room = last - first;
  const isLevel = end - start <= room * longest && (room <= 1 || end - start >= (room * usual) / 2);
  const behind = isLevel ? before.slice(last) : [];
  const anew = text.length - start - total(behind);
  const lengths = [...before.slice(0, first).map(({ length }) => length), ...evenly(anew, isLevel ? room : Math.ceil(anew / usual)), ...behind.map(({ length }) => length)];
  let at = 0;
  // Slices of the text itself: those of the text before would keep all of it in memory.
  return lengths.map((length) => text.slice(at, (at += length)));
}
