import { describe, expect, it } from 'vitest';
import { chooseDuplicate } from './choose-duplicate';

const text = '{\n  "a": 1,\n  "b": {"x": 1, "x": 2, "x": 3},\n  "a": [2]\n}';

describe('chooseDuplicate', () => {
  it('keeps one of two members and takes the other out with its comma', () => {
    expect(chooseDuplicate(text, '/a', 0)).toBe('{\n  "a": 1,\n  "b": {"x": 1, "x": 2, "x": 3}\n}');
    expect(chooseDuplicate(text, '/a', 1)).toBe('{\n  "b": {"x": 1, "x": 2, "x": 3},\n  "a": [2]\n}');
  });

  it.each([
    [0, '{"x": 1}'],
    [1, '{"x": 2}'],
    [2, '{"x": 3}'],
  ])('keeps number %i of three', (which, object) => {
    expect(chooseDuplicate(text, '/b/x', which)).toContain(object);
  });

  it('changes nothing where no key is repeated or there is no such occurrence', () => {
    expect(chooseDuplicate(text, '/b', 0)).toBe(text);
    expect(chooseDuplicate(text, '/a', 2)).toBe(text);
    expect(chooseDuplicate('[1', '/a', 0)).toBe('[1');
  });
});
