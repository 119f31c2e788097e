import { expect, it } from 'vitest';
import { quote, quoteCharacter, quoteJson, quoteValue } from './quote';

it('cites a text on one line, shortened', () => {
  expect(quote('Get\tall\r\nberths')).toBe('“Get all  berths”');
  expect(quote('b'.repeat(61))).toBe(`“${'b'.repeat(59)}…”`);
});

it('shows control characters instead of sending them to a terminal', () => {
  expect(quote('\u001b[31mred\u0000\u009b')).toBe('“␛[31mred␀�”');
});

it('cuts no character in two', () => {
  expect(quote(`${'b'.repeat(58)}⛵️🚢🚢`)).not.toMatch(/[\uD800-\uDFFF]/u);
  expect(quote(`${'b'.repeat(58)}🚢🚢`)).toBe(`“${'b'.repeat(58)}…”`);
});

it('cites other values as the file writes them', () => {
  expect(quoteJson({ a: [1] })).toBe('“{"a":[1]}”');
});

it('gives the number of a character that nobody can see', () => {
  expect(['-', ' ', '\u00a0', '\u0000', '\u200b'].map(quoteCharacter)).toEqual(['“-”', '“ ”', '“ ” (U+00A0)', '“␀” (U+0000)', '“\u200b” (U+200B)']);
});

it('cites what should be a text, and is none, as the file writes it', () => {
  expect(['single', { a: 1 }, null, 3, ['a']].map(quoteValue)).toEqual(['“single”', '“{"a":1}”', '“null”', '“3”', '“["a"]”']);
});
