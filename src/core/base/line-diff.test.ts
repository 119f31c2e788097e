import { describe, expect, it } from 'vitest';
import { lineChanges } from './line-diff';

describe('lineChanges', () => {
  it('is empty for equal texts', () => {
    expect(lineChanges('a\nb', 'a\nb')).toEqual([]);
    expect(lineChanges('', '')).toEqual([]);
  });

  it('names a line that was changed, with what it was and is', () => {
    expect(lineChanges('{\n  "a": 1,\n}', '{\n  "a": 1\n}')).toEqual([{ line: 2, before: ['  "a": 1,'], after: ['  "a": 1'] }]);
  });

  it('keeps changes apart that have equal lines between them', () => {
    expect(lineChanges('1\nb\n2\nd\n3', '1\nB\n2\nD\n3').map(({ line }) => line)).toEqual([2, 4]);
  });

  it('shows lines that were added or taken away', () => {
    expect(lineChanges('a\nb', 'a\nx\nb')).toEqual([{ line: 2, before: [], after: ['x'] }]);
    expect(lineChanges('a\nx\ny\nb', 'a\nb')).toEqual([{ line: 2, before: ['x', 'y'], after: [] }]);
    expect(lineChanges('a', 'a\nb')).toEqual([{ line: 2, before: [], after: ['b'] }]);
    expect(lineChanges('a\nb', 'a')).toEqual([{ line: 2, before: ['b'], after: [] }]);
  });

  it('puts texts that have nothing in common side by side, soon', () => {
    const one = Array.from({ length: 5_000 }, (_, index) => `a${index}`).join('\n');
    const other = Array.from({ length: 5_000 }, (_, index) => `b${index}`).join('\n');
    const started = performance.now();
    expect(lineChanges(one, other).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
