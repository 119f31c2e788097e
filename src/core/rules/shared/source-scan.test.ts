import { describe, expect, it } from 'vitest';
import { sourceScan } from './source-scan';

const scan = (text: string): ReturnType<typeof sourceScan> => sourceScan({ name: 'a.json', text, encoding: 'utf-8' });

describe('the scan of a source text', () => {
  it('counts lines, and what they are indented by', () => {
    expect(scan('{\n    "a": 1\r\n}')).toEqual({ lines: 3, indentation: 7, hasTabs: false, hasTrailingBlanks: false });
  });

  it('takes a text without line ends', () => {
    expect(scan('')).toEqual({ lines: 1, indentation: 0, hasTabs: false, hasTrailingBlanks: false });
    expect(scan('{"a": 1} ')).toMatchObject({ lines: 1, indentation: 0, hasTrailingBlanks: false });
  });

  it('tells tabs that indent from tabs inside a line', () => {
    expect(scan('{\n  \t"a": 1\n}').hasTabs).toBe(true);
    expect(scan('{\n  "a":\t1\n}').hasTabs).toBe(false);
  });

  it('finds blanks before either line end, and in lines that hold nothing else', () => {
    expect(scan('{ \n}').hasTrailingBlanks).toBe(true);
    expect(scan('{\t\r\n}').hasTrailingBlanks).toBe(true);
    expect(scan('{\n  \n}').hasTrailingBlanks).toBe(true);
    expect(scan('\n\r\n{\n}').hasTrailingBlanks).toBe(false);
  });
});
