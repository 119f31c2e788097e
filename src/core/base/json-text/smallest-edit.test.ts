import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestEdit } from './smallest-edit';

const apply = (before: string, after: string): string => {
  const edit = smallestEdit(before, after);
  return edit ? before.slice(0, edit.offset) + edit.text + before.slice(edit.offset + edit.length) : before;
};

describe('smallestEdit', () => {
  it('is undefined for equal texts and small for a small change', () => {
    expect(smallestEdit('a', 'a')).toBeUndefined();
    expect(smallestEdit('one two', 'one too')).toEqual({ offset: 5, length: 1, text: 'o' });
    expect(smallestEdit('aa', 'aaa')).toEqual({ offset: 2, length: 0, text: 'a' });
  });

  it('never parts a surrogate pair or CRLF', () => {
    expect(smallestEdit('😀', '😁')).toEqual({ offset: 0, length: 2, text: '😁' });
    expect(smallestEdit('\u{1F600}', '\u{2FA00}')).toEqual({ offset: 0, length: 2, text: '\u{2FA00}' });
    expect(smallestEdit('a\nb', 'a\r\nb')).toEqual({ offset: 1, length: 1, text: '\r\n' });
    expect(smallestEdit('a\r\nb', 'a\rb')).toEqual({ offset: 1, length: 2, text: '\r' });
  });

  it('stays small in long texts', () => {
    const long = 'abcdefghi\n'.repeat(2000);
    expect(smallestEdit(`${long}x${long}`, `${long}yz${long}`)).toEqual({ offset: 20_000, length: 1, text: 'yz' });
    expect(smallestEdit(long, long + long)).toEqual({ offset: 20_000, length: 0, text: long });
  });

  it('turns any text into any other', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'b', '\r', '\n', '\ud83d', '\ude00', '\ude01', '😀') });
    fc.assert(
      fc.property(part, part, (before, after) => {
        expect(apply(before, after)).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });
});
