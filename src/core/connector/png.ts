import { inflateZlib } from '../base/inflate';

/** The header of a PNG file. */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly colourType: number;
  readonly isInterlaced: boolean;
}

const number32 = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0;

const typeAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** The header of a PNG file whose signature has been checked; undefined when it is cut off or not the first chunk. */
export function pngHeader(bytes: Uint8Array): PngHeader | undefined {
  if (bytes.length < 33 || typeAt(bytes, 12) !== 'IHDR') return undefined;
  const [bitDepth = 0, colourType = 0, , , interlace = 0] = bytes.subarray(24, 29);
  return { width: number32(bytes, 16), height: number32(bytes, 20), bitDepth, colourType, isInterlaced: interlace !== 0 };
}

/** True when a PNG file has all its parts up to the last; browsers draw what there is of one that was cut off. */
export function isWholePng(bytes: Uint8Array): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + number32(bytes, at)) if (typeAt(bytes, at + 4) === 'IEND') return true;
  return false;
}

/** The pixels of a picture, four bytes each: red, green, blue, alpha. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

interface Chunks {
  readonly data: readonly Uint8Array[];
  readonly palette: Uint8Array | undefined;
  readonly transparency: Uint8Array | undefined;
}

function chunksOf(bytes: Uint8Array): Chunks {
  const data: Uint8Array[] = [];
  let palette: Uint8Array | undefined;
  let transparency: Uint8Array | undefined;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = number32(bytes, at);
    const type = typeAt(bytes, at + 4);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IDAT') data.push(content);
    else if (type === 'PLTE') palette = content;
    else if (type === 'tRNS') transparency = content;
    else if (type === 'IEND') break;
    at += 12 + length;
  }
  return { data, palette, transparency };
}

/** The parts in a row, as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const channelsOf = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

/** Larger pictures are not decoded: an icon has at most 230 pixels a side. */
const largestSide = 2047;

/** The pixels of a PNG file, or undefined when it is broken or of a kind that is not supported (see `IconFacts.pixels`). */
export function decodePng(bytes: Uint8Array): Picture | undefined {
  const header = pngHeader(bytes);
  const channels = header && channelsOf.get(header.colourType);
  if (!header || channels === undefined || header.isInterlaced) return undefined;
  const { width, height, bitDepth, colourType } = header;
  if (width < 1 || height < 1 || width > largestSide || height > largestSide) return undefined;
  if (bitDepth !== 8 && !(colourType === 3 && [1, 2, 4].includes(bitDepth))) return undefined;
  const { data, palette, transparency } = chunksOf(bytes);
  const stride = Math.ceil((width * channels * bitDepth) / 8);
  const raw = inflateZlib(joined(data), (stride + 1) * height);
  if (!raw || raw.length !== (stride + 1) * height || !unfilter(raw, stride, height, channels)) return undefined;
  const rgba = new Uint8Array(4 * width * height);
  const paint = painter({ colourType, bitDepth, channels, palette, transparency });
  for (let y = 0; y < height; y++) {
    const row = raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1));
    for (let x = 0; x < width; x++) if (!paint(row, x, rgba, 4 * (y * width + x))) return undefined;
  }
  return { width, height, rgba };
}

/** Undoes the row filters in place; false for an unknown filter. */
function unfilter(raw: Uint8Array, stride: number, height: number, pixel: number): boolean {
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const filter = raw[start] ?? 0;
    if (filter > 4) return false;
    const row = start + 1;
    const above = row - stride - 1;
    for (let x = 0; x < stride; x++) {
      const left = x < pixel ? 0 : (raw[row + x - pixel] ?? 0);
      const up = y === 0 ? 0 : (raw[above + x] ?? 0);
      const corner = x < pixel || y === 0 ? 0 : (raw[above + x - pixel] ?? 0);
      raw[row + x] = (raw[row + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return true;
}

/** What a row filter (0 to 4) expects of a byte, from the bytes to the left, above, and between. */
export function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

interface Kind {
  readonly colourType: number;
  readonly bitDepth: number;
  readonly channels: number;
  readonly palette: Uint8Array | undefined;
  readonly transparency: Uint8Array | undefined;
}

/** Writes one pixel of a row as RGBA; false when the palette lacks its colour. */
type Paint = (row: Uint8Array, x: number, rgba: Uint8Array, at: number) => boolean;

function painter({ colourType, bitDepth, channels, palette, transparency }: Kind): Paint {
  if (colourType === 3) {
    return (row, x, rgba, at) => {
      const bit = x * bitDepth;
      const entry = ((row[bit >> 3] ?? 0) >> (8 - bitDepth - (bit & 7))) & ((1 << bitDepth) - 1);
      if (!palette || 3 * entry + 2 >= palette.length) return false;
      rgba.set(palette.subarray(3 * entry, 3 * entry + 3), at);
      rgba[at + 3] = transparency?.[entry] ?? 255;
      return true;
    };
  }
  const isGrey = channels < 3;
  /** For grey and RGB without alpha, one colour may be declared transparent, in 16 bits a channel. */
  const clear = channels === 1 || channels === 3 ? transparency : undefined;
  return (row, x, rgba, at) => {
    const from = x * channels;
    for (let channel = 0; channel < 3; channel++) rgba[at + channel] = row[from + (isGrey ? 0 : channel)] ?? 0;
    const isClear = clear !== undefined && clear.length >= 2 * channels && Array.from({ length: channels }).every((_, channel) => row[from + channel] === clear[2 * channel + 1]);
    rgba[at + 3] = channels === 2 || channels === 4 ? (row[from + channels - 1] ?? 0) : isClear ? 0 : 255;
    return true;
  };
}
