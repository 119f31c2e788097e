import { assertNever } from './assert-never';

/**
 * How a text was stored. All of UTF-8 (a byte-order mark stays in the text as U+FEFF); UTF-16 in either byte order when
 * the file starts with its mark; Windows-1252 for every other file.
 */
export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** A text file as it was read; encoding it again gives the same bytes. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
  readonly encoding: Encoding;
}

const MARK = '\uFEFF';

/** Windows-1252 at 0x80 to 0x9F. The five bytes that it leaves open stand for the control character of the same number. */
const UPPER_CONTROLS =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

const windowsBytes = new Map([...UPPER_CONTROLS].map((character, index) => [character.charCodeAt(0), 0x80 + index]));

/** Long argument lists overflow the stack, so that code units become text in pieces of this size. */
const PIECE = 8192;

function textOfUnits(length: number, unitAt: (index: number) => number): string {
  const pieces: string[] = [];
  for (let from = 0; from < length; from += PIECE) {
    const units = Array.from({ length: Math.min(PIECE, length - from) }, (_, index) => unitAt(from + index));
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('');
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    // As a stream, with its end told apart: Node takes a third of the time for large files then.
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    return undefined;
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The text of a file in the first encoding that gives its bytes back: UTF-8, UTF-16 with its mark, else Windows-1252. */
export function decodeText(name: string, bytes: Uint8Array): TextFile {
  const text = decodeUtf8(bytes);
  if (text !== undefined) return { name, text, encoding: 'utf-8' };
  const encoding = utf16Of(bytes);
  if (encoding) {
    const high = encoding === 'utf-16be' ? 0 : 1;
    const unitAt = (index: number): number =>
      ((bytes[2 * index + high] ?? 0) << 8) | (bytes[2 * index + 1 - high] ?? 0);
    return { name, text: textOfUnits(bytes.length / 2, unitAt), encoding };
  }
  const unitAt = (index: number): number => {
    const byte = bytes[index] ?? 0;
    return byte >= 0x80 && byte < 0xa0 ? UPPER_CONTROLS.charCodeAt(byte - 0x80) : byte;
  };
  return { name, text: textOfUnits(bytes.length, unitAt), encoding: 'windows-1252' };
}

function encodeUtf16(text: string, high: 0 | 1): Uint8Array<ArrayBuffer> {
  const marked = text.startsWith(MARK) ? text : MARK + text;
  const bytes = new Uint8Array(2 * marked.length);
  for (let index = 0; index < marked.length; index++) {
    const unit = marked.charCodeAt(index);
    bytes[2 * index + high] = unit >> 8;
    bytes[2 * index + 1 - high] = unit & 0xff;
  }
  return bytes;
}

function encodeWindows(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const byte = windowsBytes.get(unit) ?? (unit < 0x80 || (unit >= 0xa0 && unit < 0x100) ? unit : undefined);
    if (byte === undefined) return undefined;
    bytes[index] = byte;
  }
  return bytes;
}

/**
 * The bytes of a text in its encoding. A Windows-1252 text that has gained a character outside that set is written as
 * UTF-8, since losing the character would be worse.
 */
export function encodeText(file: { readonly text: string; readonly encoding: Encoding }): Uint8Array<ArrayBuffer> {
  switch (file.encoding) {
    case 'utf-16le':
      return encodeUtf16(file.text, 1);
    case 'utf-16be':
      return encodeUtf16(file.text, 0);
    case 'windows-1252':
      return encodeWindows(file.text) ?? new TextEncoder().encode(file.text);
    case 'utf-8':
      return new TextEncoder().encode(file.text);
    default:
      return assertNever(file.encoding);
  }
}
