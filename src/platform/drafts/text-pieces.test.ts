import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiveText } from '../../core/base/json-text/live-text';
import { textPieces } from './text-pieces';

function cut(text: string | LiveText, before: readonly string[] = []): readonly string[] {
  const work = textPieces(text, before);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** A text in which no two places look alike. */
const text = Array.from({ length: 30_000 }, (_, index) => index.toString(36)).join('-');

/** Under how many numbers something else stands, or nothing any more. */
const changed = (before: readonly string[], after: readonly string[]): number => Array.from({ length: Math.max(before.length, after.length) }).filter((_, index) => before[index] !== after[index]).length;

const place = fc.oneof(fc.nat({ max: text.length }), fc.constantFrom(0, 28_000, 56_000, text.length));
const edits = fc.array(fc.record({ at: place, length: fc.constantFrom(0, 0, 1, 300, 90_000), with: fc.constantFrom('', 'x', 'typed here', 'y'.repeat(5_000), 'z'.repeat(70_000)) }), { maxLength: 12 });

describe('textPieces', () => {
  it('gives pieces that are the text again, none of them too long, after any edits', () => {
    fc.assert(
      fc.property(edits, (list) => {
        let now = text;
        let pieces = cut(now);
        for (const edit of list) {
          now = now.slice(0, edit.at) + edit.with + now.slice(edit.at + edit.length);
          pieces = cut(now, pieces);
          expect(pieces.join('')).toBe(now);
          expect(Math.max(0, ...pieces.map(({ length }) => length))).toBeLessThanOrEqual(32_000);
          expect(pieces.length).toBeLessThanOrEqual(2 * Math.ceil(now.length / 28_000) + list.length + 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('changes one piece for what is typed, wherever that is', () => {
    const before = cut(text);
    expect(before.length).toBeGreaterThan(4);
    for (const at of [0, 1, 27_999, 28_000, 28_001, 60_000, text.length]) {
      const live = LiveText.of(text).with({ offset: at, length: 0, text: 'typed' });
      const after = cut(live, before);
      expect(after.join('')).toBe(live.whole);
      expect(changed(before, after)).toBe(1);
    }
  });

  it('cuts anew what has become too long for its piece, and what comes behind it', () => {
    const before = cut(text);
    const after = cut(`${text.slice(0, 60_000)}${'z'.repeat(9_000)}${text.slice(60_000)}`, before);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after.every(({ length }) => length <= 28_000)).toBe(true);
  });

  it('keeps no empty pieces of a text that became short', () => {
    expect(cut('{}', cut(text))).toEqual(['{}']);
    expect(cut('', cut(text))).toEqual([]);
  });
});
