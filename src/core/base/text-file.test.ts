import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, encodeText } from './text-file';

const again = (bytes: Uint8Array): number[] => [...encodeText(decodeText('a.json', bytes))];

describe('decodeText and encodeText', () => {
  it('keep a byte-order mark as the first character', () => {
    const file = decodeText('a.json', Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d));
    expect(file).toEqual({ name: 'a.json', text: '\uFEFF{}', encoding: 'utf-8' });
    expect([...encodeText(file)]).toEqual([0xef, 0xbb, 0xbf, 0x7b, 0x7d]);
  });

  it('read bytes that are no UTF-8 as Windows-1252 and give every one of the 256 back', () => {
    const all = Uint8Array.from({ length: 256 }, (_, index) => index);
    const file = decodeText('a.json', all);
    expect(file.encoding).toBe('windows-1252');
    expect(file.text.slice(0x92, 0x95)).toBe('’“”');
    expect([...encodeText(file)]).toEqual([...all]);
  });

  it('read UTF-16 by its mark, in both byte orders', () => {
    const little = decodeText('a.json', Uint8Array.of(0xff, 0xfe, 0x7b, 0x00, 0xac, 0x20, 0x7d, 0x00));
    expect(little).toMatchObject({ text: '\uFEFF{€}', encoding: 'utf-16le' });
    const big = decodeText('a.json', Uint8Array.of(0xfe, 0xff, 0x00, 0x7b, 0x20, 0xac, 0x00, 0x7d));
    expect(big).toMatchObject({ text: '\uFEFF{€}', encoding: 'utf-16be' });
    expect([...encodeText(big)]).toEqual([0xfe, 0xff, 0x00, 0x7b, 0x20, 0xac, 0x00, 0x7d]);
  });

  it('write the mark of UTF-16 again when an edit took it away', () => {
    expect([...encodeText({ text: '{', encoding: 'utf-16le' })]).toEqual([0xff, 0xfe, 0x7b, 0x00]);
  });

  it('write a Windows-1252 text that gained a foreign character as UTF-8', () => {
    const bytes = encodeText({ text: 'é日', encoding: 'windows-1252' });
    expect(decodeText('a.txt', bytes)).toMatchObject({ text: 'é日', encoding: 'utf-8' });
  });

  it('give any bytes back unchanged', () => {
    const marks = fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]);
    fc.assert(
      fc.property(marks, fc.uint8Array({ maxLength: 200 }), (mark, rest) => {
        const bytes = Uint8Array.of(...mark, ...rest);
        expect(again(bytes)).toEqual([...bytes]);
      }),
      { numRuns: 500 },
    );
    const long = Uint8Array.from({ length: 30_000 }, (_, index) => index % 256);
    expect(again(long)).toEqual([...long]);
  });
});
