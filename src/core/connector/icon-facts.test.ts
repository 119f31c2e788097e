import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawIcon } from '../rules/testing/sample-icon';
import { iconFacts } from './icon-facts';
import { hexOf } from './icon-pixels';

const big = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const chunk = (type: string, content: Iterable<number>): number[] => {
  const bytes = [...content];
  return [...big(bytes.length), ...Buffer.from(type), ...bytes, 0, 0, 0, 0];
};

/** A PNG of the rows as they stand in the file, each with its filter number first. */
function png(header: { width: number; height: number; depth: number; type: number; interlace?: number }, rows: number[][], extra: number[] = []): Uint8Array {
  const { width, height, depth, type, interlace = 0 } = header;
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...big(width), ...big(height), depth, type, 0, 0, interlace]),
    ...extra,
    ...chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
    ...chunk('IEND', []),
  ]);
}

describe('iconFacts', () => {
  it('measures a drawn icon', () => {
    const facts = iconFacts(drawIcon({ width: 120, share: 0.5 }));
    expect(facts).toMatchObject({ format: 'png', size: { width: 120, height: 120 }, pixels: { lowestAlpha: 255, logo: { width: 0.5, height: 0.5 } } });
    expect(facts.pixels && hexOf(facts.pixels.background)).toBe('#143c78');
  });

  it('gives the very same facts for the same bytes', () => {
    const bytes = drawIcon();
    expect(iconFacts(bytes)).toBe(iconFacts(bytes));
  });

  it('undoes all five row filters', () => {
    const rows = [
      [0, 10, 20, 30, 40, 50, 60],
      [1, 10, 20, 30, 30, 30, 30],
      [2, 0, 0, 0, 0, 0, 0],
      [3, 5, 10, 15, 15, 15, 15],
      [4, 0, 0, 0, 0, 0, 0],
    ];
    const facts = iconFacts(png({ width: 2, height: 5, depth: 8, type: 2 }, rows));
    const corners = facts.pixels?.corners.map((colour) => colour.join(' '));
    expect(corners).toEqual(['10 20 30', '40 50 60', '10 20 30', '40 50 60']);
  });

  it.each([
    ['8-bit grey', { depth: 8, type: 0 }, [[0, 200, 200], [0, 200, 200]], [], '#c8c8c8'],
    ['8-bit grey with alpha', { depth: 8, type: 4 }, [[0, 7, 255, 7, 255], [0, 7, 255, 7, 255]], [], '#070707'],
    ['8-bit RGB with alpha', { depth: 8, type: 6 }, [[0, 1, 2, 3, 255, 1, 2, 3, 255], [0, 1, 2, 3, 255, 1, 2, 3, 255]], [], '#010203'],
    ['a palette of 1 bit', { depth: 1, type: 3 }, [[0, 0b11000000], [0, 0b11000000]], chunk('PLTE', [0, 0, 0, 9, 8, 7]), '#090807'],
    ['a palette of 2 bits', { depth: 2, type: 3 }, [[0, 0b01010000], [0, 0b01010000]], chunk('PLTE', [0, 0, 0, 9, 8, 7]), '#090807'],
    ['a palette of 4 bits', { depth: 4, type: 3 }, [[0, 0x11], [0, 0x11]], chunk('PLTE', [0, 0, 0, 9, 8, 7]), '#090807'],
  ])('reads %s', (_name, header, rows, extra, background) => {
    const { pixels } = iconFacts(png({ width: 2, height: 2, ...header }, rows, extra));
    expect(pixels && hexOf(pixels.background)).toBe(background);
    expect(pixels?.lowestAlpha).toBe(255);
  });

  it('finds transparent pixels, also those of a colour that is declared transparent', () => {
    expect(iconFacts(drawIcon({ alpha: 0 })).pixels?.lowestAlpha).toBe(0);
    const declared = png({ width: 1, height: 1, depth: 8, type: 2 }, [[0, 1, 2, 3]], chunk('tRNS', [0, 1, 0, 2, 0, 3]));
    expect(iconFacts(declared).pixels?.lowestAlpha).toBe(0);
  });

  it('takes an opaque picture with an alpha channel for opaque', () => {
    expect(iconFacts(png({ width: 1, height: 1, depth: 8, type: 6 }, [[0, 1, 2, 3, 255]])).pixels?.lowestAlpha).toBe(255);
  });

  it('does not measure interlaced, deep or huge pictures, nor broken ones', () => {
    const row = [[0, 1, 2, 3]];
    expect(iconFacts(png({ width: 1, height: 1, depth: 8, type: 2, interlace: 1 }, row)).pixels).toBeUndefined();
    expect(iconFacts(png({ width: 1, height: 1, depth: 16, type: 2 }, row)).pixels).toBeUndefined();
    expect(iconFacts(png({ width: 100_000, height: 100_000, depth: 8, type: 2 }, row)).pixels).toBeUndefined();
    expect(iconFacts(png({ width: 2, height: 9, depth: 8, type: 2 }, row)).pixels).toBeUndefined();
    expect(iconFacts(png({ width: 1, height: 1, depth: 8, type: 3 }, [[0, 9]], chunk('PLTE', [1, 2, 3]))).pixels).toBeUndefined();
    expect(iconFacts(drawIcon().subarray(0, 200))).toMatchObject({ format: 'png', size: { width: 100, height: 100 }, pixels: undefined });
  });

  it('tells other formats apart, with their size where the header says it', () => {
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 230, 0, 120, 3, 0, 0, 0, 0);
    expect(iconFacts(jpeg)).toMatchObject({ format: 'jpeg', size: { width: 120, height: 230 } });
    expect(iconFacts(Uint8Array.from([...Buffer.from('GIF89a'), 100, 0, 50, 0]))).toMatchObject({ format: 'gif', size: { width: 100, height: 50 } });
    expect(iconFacts(new TextEncoder().encode('<?xml version="1.0"?><svg width="1">')).format).toBe('svg');
    expect(iconFacts(new Uint8Array(0))).toMatchObject({ format: 'other', size: undefined });
  });
});
