import { describe, expect, it } from 'vitest';
import type { TextFile } from '../../connector/connector';
import { hasIndentingTabs, hasTrailingBlanks, mostCounted, unindentedLength } from './source-scan';

const fileOf = (text: string): TextFile => ({ name: 'a.json', text, encoding: 'utf-8' });
const isTabbed = (text: string): boolean => hasIndentingTabs(fileOf(text));
const isTrailed = (text: string): boolean => hasTrailingBlanks(fileOf(text));

describe('the scan of a source text', () => {
  it('has nothing to say about good layout, one line, or nothing', () => {
    for (const text of ['{\n    "a": 1\r\n}', '{"a": 1} ', '']) expect([isTabbed(text), isTrailed(text)]).toEqual([false, false]);
  });

  it('tells tabs that indent from tabs inside a line', () => {
    expect(isTabbed('\t{}')).toBe(true);
    expect(isTabbed('{\n  \t"a": 1\n}')).toBe(true);
    expect(isTabbed('{\n  "a":\t1\n}')).toBe(false);
    expect(isTabbed('{\n  "a":\t\t 1,\n  "b":\t2,\n \t"c": 3\n}')).toBe(true);
  });

  it('finds blanks before either line end, and in lines that hold nothing else', () => {
    expect(isTrailed('{ \n}')).toBe(true);
    expect(isTrailed('{\t\r\n}')).toBe(true);
    expect(isTrailed('{\n  \n}')).toBe(true);
    expect(isTrailed('\n\r\n{\n}')).toBe(false);
  });

  it('looks for them in the first part of a text that is too long anyway', () => {
    const lines = '    "a": 1,\n'.repeat(100_000);
    expect(isTrailed(`{  \n${lines}`)).toBe(true);
    expect(isTrailed(`${lines}  \n`)).toBe(false);
  });
});

describe('the length without indentation', () => {
  it('leaves out what lines start with, and their ends', () => {
    expect(unindentedLength('{\n\t  "a": 1\n}')).toBe(8);
    expect(unindentedLength('   ')).toBe(0);
    expect(unindentedLength(`${'    1,\n'.repeat(10)}`)).toBe(20);
  });

  it('is counted up to where it does not matter any more', () => {
    expect(unindentedLength('    "a": 1,\n'.repeat(200_000))).toBe(mostCounted);
  });
});
