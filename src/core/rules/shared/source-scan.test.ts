import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeCode } from '../../commands/type-code';
import { codeOf } from '../../connector/code-of';
import { connectorOf, type Connector, type TextFile } from '../../connector/connector';
import { hasIndentingTabs, hasTrailingBlanks, mostCounted, unindentedLength, utf8Length } from './source-scan';

const fileOf = (text: string): TextFile => ({ name: 'a.json', text, encoding: 'utf-8' });
const isTabbed = (text: string): boolean => hasIndentingTabs(fileOf(text));
const unindented = (text: string): number => unindentedLength(fileOf(text));
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
    expect(unindented('{\n\t  "a": 1\n}')).toBe(8);
    expect(unindented('   ')).toBe(0);
    expect(unindented(`${'    1,\n'.repeat(10)}`)).toBe(20);
  });

  it('is counted up to where it does not matter any more', () => {
    expect(unindented('    "a": 1,\n'.repeat(200_000))).toBe(mostCounted);
  });
});

describe('a text of many pieces', () => {
  const long = fc.array(fc.constantFrom('    "a": 1,\n', '\t\t "é–😀": "x",\r\n', `  "${'long '.repeat(200)}"\n`, `${' '.repeat(300)}\n`, '\n'), { minLength: 3, maxLength: 9 });

  it('has the lines that it has as a whole, whatever lies across the ends of the pieces', () => {
    fc.assert(
      fc.property(long, fc.boolean(), (lines, isTrailedFirst) => {
        const text = lines.join('').repeat(Math.ceil(560_000 / lines.join('').length));
        const file = fileOf(text);
        const trailed = isTrailedFirst ? hasTrailingBlanks(file) : undefined;
        expect(unindentedLength(file)).toBe(Math.min(mostCounted, text.replaceAll(/^[ \t]+/gm, '').replaceAll('\n', '').length));
        expect(trailed ?? hasTrailingBlanks(file)).toBe(/[ \t]\r?\n/.test(text));
      }),
      { numRuns: 25 },
    );
  });
});

describe('the length in bytes', () => {
  it('is that of UTF-8, also of halves of characters', () => {
    for (const text of ['', 'plain', 'é–😀', '\uD83D', '\uDE00\uD83D!', '\uD83D\uD83D\uDE00\uDE00']) expect(utf8Length(fileOf(text))).toBe(new TextEncoder().encode(text).length);
  });
});

describe('a text that is typed in', () => {
  it('says after any edits what a scan of the whole says', () => {
    const pieces = ['\t', ' ', '  \n', '\n', '\r\n', ' \r\n\t', 'é', '😀', '\uD83D', '\uDE00', 'x', '\\t'];
    const edits = fc.array(fc.record({ at: fc.nat(60), length: fc.nat(6), text: fc.constantFrom(...pieces, '') }), { minLength: 1, maxLength: 12 });
    const start = '{\n  "a": "é😀",\r\n\t"b": [ \n 1,\t2],  \n  "c": "text"\n}\n';
    const facts = (file: TextFile): unknown => [hasIndentingTabs(file), hasTrailingBlanks(file), unindentedLength(file), utf8Length(file)];
    fc.assert(
      fc.property(edits, fc.boolean(), (list, isAskedAlways) => {
        let now: Connector = typeCode.apply(connectorOf({}, {}), { part: 'definition', edits: [{ offset: 0, length: 3, text: start }] });
        for (const { at, length, text } of list) {
          const before = now.sources.definition;
          if (before && isAskedAlways) facts(before);
          const { length: end } = codeOf(now, 'definition');
          const offset = Math.min(at, end);
          now = typeCode.apply(now, { part: 'definition', edits: [{ offset, length: Math.min(length, end - offset), text }] });
          const after = now.sources.definition;
          if (after && after !== before) expect(facts(after)).toEqual(facts(fileOf(after.text)));
        }
      }),
      { numRuns: 400 },
    );
  });
});
