import { describe, expect, it } from 'vitest';
import { jsonTokens } from './json-tokens';

/** Each coloured piece of a line with its colour. */
const shown = (line: string): readonly string[] => {
  const tokens = jsonTokens(line);
  return tokens.flatMap(({ startIndex, scopes }, index) => (scopes === '' ? [] : [`${scopes} ${line.slice(startIndex, tokens[index + 1]?.startIndex)}`]));
};

describe('jsonTokens', () => {
  it('tells keys from texts by the colon behind them', () => {
    expect(shown('  "a key" : "a text",')).toEqual(['key "a key"', 'delimiter :', 'string "a text"', 'delimiter ,']);
  });

  it('goes on in a text behind an escaped quote', () => {
    expect(shown(String.raw`"say \"a\": b\\", "c": 1`)).toEqual([String.raw`string "say \"a\": b\\"`, 'delimiter ,', 'key "c"', 'delimiter :', 'number 1']);
  });

  it('shows a text that does not end on its line as wrong', () => {
    expect(shown('"a": "open, { 1')).toEqual(['key "a"', 'delimiter :', 'invalid "open, { 1']);
  });

  it('knows numbers, words and brackets', () => {
    expect(shown('[-1.5e+3, true, {}, null]')).toEqual(['delimiter.square [', 'number -1.5e+3', 'delimiter ,', 'keyword true', 'delimiter ,', 'delimiter.curly {}', 'delimiter ,', 'keyword null', 'delimiter.square ]']);
  });

  it('leaves what is no JSON uncoloured', () => {
    expect(shown('trueish nil -')).toEqual([]);
  });

  it('begins at the beginning of the line, and covers it', () => {
    for (const line of ['', '   ', '\t"a": 1', 'é "b"', '"\\']) expect(jsonTokens(line)[0]?.startIndex).toBe(line === '' ? undefined : 0);
  });

  it('does not go through a line that is very long', () => {
    expect(jsonTokens(`["${'a'.repeat(20_000)}"]`)).toEqual([{ startIndex: 0, scopes: '' }]);
  });
});
