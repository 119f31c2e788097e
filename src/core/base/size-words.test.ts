import { expect, it } from 'vitest';
import { sizeWords } from './size-words';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [20_480, '20.5 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [3_414_000, '3.41 MB'],
  [100_000_000, '100 MB'],
  [10_000_000_000, '10,000 MB'],
])('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));
