import { onceForEach } from '../base/once-for-each';
import { pixelFacts, type PixelFacts } from './icon-pixels';
import { pngHeader } from './png';

export type IconFormat = 'png' | 'jpeg' | 'gif' | 'svg' | 'other';

/** What can be said about an icon file. */
export interface IconFacts {
  readonly format: IconFormat;
  readonly bytes: number;
  /** In pixels; undefined where the format does not say, or its header is broken. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** Undefined for files that are no PNG, that are broken, or of a kind that is not measured (16 bits a channel, interlaced, 2048 pixels or more). */
  readonly pixels: PixelFacts | undefined;
}

/** The facts about an icon, measured once for each array of bytes. */
export const iconFacts = onceForEach((bytes: Uint8Array): IconFacts => {
  const format = formatOf(bytes);
  return { format, bytes: bytes.length, size: sizeOf(bytes, format), pixels: format === 'png' ? pixelFacts(bytes) : undefined };
});

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

function formatOf(bytes: Uint8Array): IconFormat {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38])) return 'gif';
  return /<svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 2048))) ? 'svg' : 'other';
}

function sizeOf(bytes: Uint8Array, format: IconFormat): IconFacts['size'] {
  switch (format) {
    case 'png':
      return pngHeader(bytes);
    case 'jpeg':
      return jpegSize(bytes);
    case 'gif':
      return bytes.length < 10 ? undefined : { width: little(bytes, 6), height: little(bytes, 8) };
    case 'svg':
    case 'other':
      return undefined;
  }
}

const little = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
const big = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** Start-of-frame markers are C0 to CF without C4 (tables), C8 (reserved) and CC (conditioning). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function jpegSize(bytes: Uint8Array): IconFacts['size'] {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { width: big(bytes, at + 7), height: big(bytes, at + 5) };
    const isFill = marker === 0xff;
    const length = big(bytes, at + 2);
    if (!isFill && length < 2) return undefined;
    at += isFill ? 1 : 2 + length;
  }
  return undefined;
}
