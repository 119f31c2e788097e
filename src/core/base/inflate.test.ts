import { constants, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflateZlib } from './inflate';

const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 2654435761) >>> 24);
const text = new TextEncoder().encode('Books berths in a harbour and tells when one becomes free. '.repeat(500));

describe('inflateZlib', () => {
  it.each([
    ['stored blocks', { level: 0 }],
    ['fixed codes', { strategy: constants.Z_FIXED }],
    ['dynamic codes', { level: 9 }],
    ['runs of one byte', { strategy: constants.Z_RLE }],
    ['codes without copies', { strategy: constants.Z_HUFFMAN_ONLY }],
  ])('gives back what was deflated with %s', (_name, options) => {
    for (const bytes of [new Uint8Array(0), text, noise(70_000), new Uint8Array(200_000)]) {
      const inflated = inflateZlib(deflateSync(bytes, options), 1_000_000);
      expect(inflated !== undefined && Buffer.compare(inflated, bytes) === 0).toBe(true);
    }
  });

  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(inflateZlib(deflateSync(bytes), 10_000)).toEqual(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('stops at the limit', () => {
    const bomb = deflateSync(new Uint8Array(10_000_000));
    expect(inflateZlib(bomb, 1_000_000)).toBeUndefined();
    expect(inflateZlib(deflateSync(new Uint8Array(1000)), 1000)?.length).toBe(1000);
    expect(inflateZlib(deflateSync(new Uint8Array(1001)), 1000)).toBeUndefined();
  });

  it('refuses what is broken or cut off', () => {
    const good = deflateSync(text);
    expect(inflateZlib(good.subarray(0, good.length / 2), 1_000_000)).toBeUndefined();
    expect(inflateZlib(new Uint8Array(0), 1000)).toBeUndefined();
    expect(inflateZlib(Uint8Array.of(0x50, 0x4b, 3, 4), 1000)).toBeUndefined();
    expect(inflateZlib(Uint8Array.of(0x78, 0x9c, 0x07), 1000)).toBeUndefined();
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        inflateZlib(Uint8Array.of(0x78, 0x9c, ...bytes), 100_000);
      }),
      { numRuns: 1000 },
    );
  });
});
