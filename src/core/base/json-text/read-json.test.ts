import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findError } from './find-error';
import { readJson } from './read-json';

const failure = (text: string) => {
  const read = readJson(text);
  if (read.ok) throw new Error(`Read without an error: ${text}`);
  return read.error;
};

describe('readJson', { timeout: 30_000 }, () => {
  it('reads behind a byte-order mark', () => {
    expect(readJson('\uFEFF{"a": 1}')).toEqual({ ok: true, value: { a: 1 }, members: 1 });
  });

  it('counts the members of all objects', () => {
    expect(readJson('{"a": [{"b": 1, "c": {}}, 2], "d": {"e": null}, "a": {}}')).toMatchObject({ members: 3 });
    expect(readJson('{"a": [{"b": 1, "c": {}}, 2], "d": {"e": null}}')).toMatchObject({ members: 5 });
  });

  it('keeps keys such as __proto__ as data', () => {
    const read = readJson('{"__proto__": {"x": 1}, "constructor": 2}');
    expect(read.ok && Object.keys(Object(read.value))).toEqual(['__proto__', 'constructor']);
  });

  it.each([
    ['{\n  "a": 1\n  "b": 2\n}', 'A comma is missing between two members.', 3, 3],
    ['[1 2]', 'A comma is missing between two elements.', 1, 4],
    ['{\n  "a": 1,\n}', 'A trailing comma stands before the end of the object. Remove it.', 2, 9],
    ['[1,]', 'A trailing comma stands before the end of the array. Remove it.', 1, 3],
    ['{"a": "x', 'This text is not closed. A quotation mark is missing.', 1, 7],
    ['{"a": "x\n}', 'This text is not closed before the end of its line. Add the missing quotation mark, or write a line break inside the text as \\n.', 1, 9],
    ['["a\tb"]', 'A tab inside a text must be written as \\t.', 1, 4],
    ['["a\u0001b"]', 'The control character U+0001 inside a text must be written as \\u0001.', 1, 4],
    ['["\\x"]', '“\\x” is no escape of JSON. Write \\\\ for a backslash.', 1, 3],
    ['["\\u12g4"]', 'Four hexadecimal digits must follow \\u, as in \\u00e9.', 1, 3],
    ['', 'The text is empty; a JSON value is expected.', 1, 1],
    ['{"a" 1}', 'A colon is missing after the key “a”.', 1, 6],
    ['{a: 1}', 'The key “a” must stand in double quotation marks.', 1, 2],
    ["{'a': 1}", 'Texts stand in double quotation marks, not in single ones.', 1, 2],
    ['[True]', '“True” is no JSON value. Write true.', 1, 2],
    ['[01]', '“01” is no JSON number. A number does not start with 0.', 1, 2],
    ['[1.]', '“1.” is no JSON number. Digits must stand on both sides of the decimal point.', 1, 2],
    ['[NaN]', '“NaN” is no JSON value; JSON has no such number.', 1, 2],
    ['[1, // one\n2]', 'JSON has no comments. Remove this one.', 1, 5],
    ['[1 /* one */]', 'JSON has no comments. Remove this one.', 1, 4],
    ['{"a": [1}', 'The array that starts in line 1 must be closed with ], not with }.', 1, 9],
    ['{"a": {\n"b": 1', 'The text ends, but the object that starts in line 1 is not closed.', 2, 7],
    ['{} x', 'The JSON value has ended before “x”. Remove what follows it.', 1, 4],
    ['{}}', 'The JSON value has ended before “}”. Remove what follows it.', 1, 3],
    ['{"a":\u00a01}', 'The invisible character U+00A0 stands outside of any text. Remove it or use an ordinary space.', 1, 6],
    ['["a",, "b"]', 'A value is missing before this comma.', 1, 6],
    ['{"a": }', 'A value is missing before this bracket.', 1, 7],
    ['["a": 1]', 'An array has no keys. Use { and } for members with keys.', 1, 5],
  ])('says what is wrong and where: %j', (text, message, line, column) => {
    expect(failure(text)).toMatchObject({ message, line, column });
  });

  it('counts the byte-order mark in the offset and not in the column', () => {
    expect(failure('\uFEFF[x]')).toMatchObject({ offset: 2, line: 1, column: 2 });
  });

  it('reads 512 levels and refuses the 513th at its place, closed or not', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(readJson(nested(512)).ok).toBe(true);
    expect(failure(nested(513))).toMatchObject({ offset: 512, message: expect.stringContaining('512') });
    expect(failure(nested(1_000_000)).offset).toBe(512);
    expect(failure('['.repeat(1_000_000)).offset).toBe(512);
    expect(failure('{"a":'.repeat(100_000)).offset).toBe(512 * 5);
  });

  it('agrees with JSON.parse on every text', () => {
    const alphabet = fc.constantFrom(...'{}[]:,"\\u0019.eE+- \n\ttrfalsn'.split(''), 'true', 'null', '"a"', '"a":', '\u00a0', '\u2028', '\u0000');
    const broken = fc.tuple(fc.json(), fc.nat(), fc.nat({ max: 2 }), fc.array(alphabet, { maxLength: 2 })).map(([json, at, cut, put]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + put.join('') + json.slice(place + cut);
    });
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const text = fc.oneof(fc.array(alphabet, { maxLength: 8 }).map((parts) => parts.join('')), broken);
    fc.assert(
      fc.property(text, (candidate) => {
        const problem = findError(candidate);
        expect(problem === undefined).toBe(parses(candidate));
        expect(problem?.message ?? '.').toMatch(/\.$/);
        expect(problem?.offset ?? 0).toBeLessThanOrEqual(candidate.length);
      }),
      { numRuns: 5000 },
    );
  });
});
