import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedPart } from './changed-part';

describe('the part in which two lists differ', () => {
  it('is empty for equal lists', () => {
    expect(changedPart(['a', 'b'], ['a', 'b'])).toEqual({ start: 2, removed: [], added: [] });
  });

  it('is the one entry that was exchanged', () => {
    expect(changedPart(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual({ start: 1, removed: ['b'], added: ['x'] });
  });

  it('counts no entry as common twice', () => {
    expect(changedPart(['a', 'a'], ['a'])).toEqual({ start: 1, removed: ['a'], added: [] });
  });

  it('makes the second list of the first, whatever they are', () => {
    const list = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const { start, removed, added } = changedPart(before, after);
        expect(before.slice(start, start + removed.length)).toEqual(removed);
        expect(before.toSpliced(start, removed.length, ...added)).toEqual(after);
      }),
    );
  });
});
