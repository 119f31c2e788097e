import { describe, expect, it } from 'vitest';
import { mostCounted, sourceScan } from './source-scan';

const scan = (text: string): ReturnType<typeof sourceScan> => sourceScan({ name: 'a.json', text, encoding: 'utf-8' });

describe('the scan of a source text', () => {
  it('has nothing to say about good layout, one line, or nothing', () => {
    for (const text of ['{\n    "a": 1\r\n}', '{"a": 1} ', '']) expect(scan(text)).toMatchObject({ hasTabs: false, hasTrailingBlanks: false });
  });

  it('tells tabs that indent from tabs inside a line', () => {
    expect(scan('\t{}').hasTabs).toBe(true);
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

describe('the length without indentation', () => {
  it('leaves out what lines start with, and their ends', () => {
    expect(scan('{\n\t  "a": 1\n}').unindented).toBe(8);
    expect(scan('   ').unindented).toBe(0);
    expect(scan(`${'    1,\n'.repeat(10)}`).unindented).toBe(20);
  });

  it('is counted up to where it does not matter any more', () => {
    const lines = '    "a": 1,\n'.repeat(100_000);
    expect(scan(`{  \n${lines}`)).toEqual({ hasTabs: false, hasTrailingBlanks: true, unindented: mostCounted });
    expect(scan(`${lines.repeat(2)}  \n`)).toMatchObject({ hasTrailingBlanks: false, unindented: mostCounted });
  });
});
