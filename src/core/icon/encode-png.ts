import { joined, predicted, type Picture } from '../connector/png';
import { adler32 } from '../zip/adler32';
import { crc32 } from '../zip/crc32';
import { deflate } from '../zip/deflate';

const big = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(type), content]);
  return joined([Uint8Array.from(big(content.length)), body, Uint8Array.from(big(crc32(body)))]);
}

/** The picture's bytes row by row, without alpha when all of it is opaque. */
function rowsOf({ width, height, rgba }: Picture, channels: 3 | 4): Uint8Array[] {
  return Array.from({ length: height }, (_, y) => {
    const row = new Uint8Array(width * channels);
    for (let x = 0; x < width; x++) {
      const from = 4 * (y * width + x);
      for (let channel = 0; channel < channels; channel++) row[x * channels + channel] = rgba[from + channel] ?? 0;
    }
    return row;
  });
}

function filtered(row: Uint8Array, above: Uint8Array | undefined, filter: number, pixel: number): Uint8Array {
  const line = new Uint8Array(row.length + 1);
  line[0] = filter;
  for (let x = 0; x < row.length; x++) {
    const left = x < pixel ? 0 : (row[x - pixel] ?? 0);
    const corner = x < pixel ? 0 : (above?.[x - pixel] ?? 0);
    line[x + 1] = (row[x] ?? 0) - predicted(filter, left, above?.[x] ?? 0, corner);
  }
  return line;
}

/** How far a filtered row is from nothing but zeros: the usual guess at which filter packs best. */
const weight = (line: Uint8Array): number => line.reduce((sum, byte) => sum + (byte < 128 ? byte : 256 - byte), 0);

const filters = [0, 1, 2, 3, 4];

/** The PNG file of a picture: 8 bits a channel, RGB when every pixel is opaque, else RGBA. */
export async function encodePng(picture: Picture): Promise<Uint8Array> {
  const isOpaque = picture.rgba.every((byte, at) => (at & 3) !== 3 || byte === 255);
  const channels = isOpaque ? 3 : 4;
  const rows = rowsOf(picture, channels);
  const lines = rows.map((row, y) => {
    const choices = filters.map((filter) => filtered(row, rows[y - 1], filter, channels));
    return choices.reduce((best, line) => (weight(line) < weight(best) ? line : best));
  });
  const raw = joined(lines);
  const data = joined([Uint8Array.of(0x78, 0x9c), await deflate(raw), Uint8Array.from(big(adler32(raw)))]);
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', Uint8Array.from([...big(picture.width), ...big(picture.height), 8, isOpaque ? 2 : 6, 0, 0, 0])),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array(0)),
  ]);
}
