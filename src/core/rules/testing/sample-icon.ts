import { adler32 } from '../../zip/adler32';
import { crc32 } from '../../zip/crc32';
import type { Colour } from '../../connector/icon-pixels';

/** An icon to draw: a square of one colour with a square logo in its middle. */
export interface IconDrawing {
  readonly width?: number;
  readonly height?: number;
  readonly background?: Colour;
  readonly logo?: Colour;
  /** How much of the width and height the logo takes, from 0 to 1. */
  readonly share?: number;
  /** The alpha of the background. */
  readonly alpha?: number;
  /** The colour of the four corner pixels when they are not background. */
  readonly corner?: Colour;
}

const big = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** Zlib data that holds the bytes as they are, in blocks of at most 65,535. */
function stored(bytes: Uint8Array): number[] {
  const data = [0x78, 0x01];
  for (let at = 0; at < bytes.length; at += 65535) {
    const block = bytes.subarray(at, at + 65535);
    const { length } = block;
    data.push(at + length === bytes.length ? 1 : 0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255);
    for (const byte of block) data.push(byte);
  }
  return [...data, ...big(adler32(bytes))];
}

function chunk(type: string, content: readonly number[]): number[] {
  const body = [...type].map((letter) => letter.charCodeAt(0)).concat(content);
  return [...big(content.length), ...body, ...big(crc32(Uint8Array.from(body)))];
}

/** The PNG file of a drawing: a palette of three colours, without compression. */
export function drawIcon(drawing: IconDrawing = {}): Uint8Array {
  const { width = 100, background = [20, 60, 120], logo = [255, 255, 255], share = 0.6, alpha = 255 } = drawing;
  const { height = width, corner = background } = drawing;
  const pixels = new Uint8Array((width + 1) * height);
  const edge = (1 - share) / 2;
  const isLogo = (at: number, side: number): boolean => at >= Math.round(edge * side) && at < side - Math.round(edge * side);
  const isCorner = (x: number, y: number): boolean => (x === 0 || x === width - 1) && (y === 0 || y === height - 1);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) pixels[y * (width + 1) + 1 + x] = isCorner(x, y) ? 2 : isLogo(x, width) && isLogo(y, height) ? 1 : 0;
  }
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...big(width), ...big(height), 8, 3, 0, 0, 0]),
    ...chunk('PLTE', [...background, ...logo, ...corner]),
    ...chunk('tRNS', [alpha]),
    ...chunk('IDAT', stored(pixels)),
    ...chunk('IEND', []),
  ]);
}

/** The icon of the sample connector: a white square on the sample's brand colour. */
export const sampleIcon: Uint8Array = drawIcon();
