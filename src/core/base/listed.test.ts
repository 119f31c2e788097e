import { expect, it } from 'vitest';
import { listed } from './listed';

it('names things as a sentence does', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((names) => listed(names))).toEqual(['', 'a', 'a and b', 'a, b and c']);
});

it('says how many it leaves out', () => {
  expect(listed(['a', 'b', 'c', 'd', 'e'], 3)).toBe('a, b, c and 2 more');
  expect(listed(['a', 'b', 'c'], 3)).toBe('a, b and c');
});
