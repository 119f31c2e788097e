import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Countable } from './countable';
import { LiveText } from './live-text';

/** Letters at which a line begins, whatever blanks stand in front, and letters that follow their like. */
const isFirstOfLine = (text: string, at: number): boolean => /\w/.test(text[at] ?? '') && /(?:^|\n)[ \t]*$/.test(text.slice(0, at));
const isDouble = (text: string, at: number): boolean => text[at] === text[at - 1];
const isHalf = (text: string, at: number): boolean => /[\uD800-\uDBFF]/.test(text[at] ?? '') && /[\uDC00-\uDFFF]/.test(text[at + 1] ?? '');

const counting = (isOne: (text: string, at: number) => boolean, enough: number, within: number): Countable => ({
  enough,
  within,
  countIn: (text, start, end) => Array.from({ length: end - start }, (_, index) => start + index).filter((at) => isOne(text, at)).length,
});

describe('what is counted in a text that is typed in', () => {
  it('is after any edits what the whole text holds', () => {
    const edits = fc.array(fc.record({ offset: fc.nat(40), length: fc.nat(5), text: fc.constantFrom('a', 'b\n', '\n', ' ', '\t\n ', '\uD83D', '\uDE00', '\uD83D\uDE00', 'a b\r\n  cc', ''), isAsked: fc.boolean() }), { minLength: 1, maxLength: 14 });
    const limits = fc.constantFrom(...[1, 3, Infinity].flatMap((enough) => [0, 7, 20, Infinity].map((within) => ({ enough, within }))));
    fc.assert(
      fc.property(fc.constantFrom('a b\n c\r\n  \ndd \uD83D\uDE00 e', '', '\n\n   x'), limits, edits, (start, { enough, within }, list) => {
        for (const isOne of [isFirstOfLine, isHalf, (text: string, at: number) => isDouble(text, at) && /\w/.test(text[at] ?? '')]) {
          const what = counting(isOne, enough, within);
          let live = LiveText.of(start);
          for (const { offset, length, text, isAsked } of list) {
            if (isAsked) live.count(what);
            const from = Math.min(offset, live.length);
            live = live.with({ offset: from, length: Math.min(length, live.length - from), text });
          }
          const { whole } = live;
          const all = what.countIn(whole, 0, Math.min(whole.length, within));
          expect(live.count(what)).toBe(Math.min(all, enough));
        }
      }),
      { numRuns: 500 },
    );
  });
});
