import { inflateZlib } from '../../base/inflate';

/** A text that a picture carries beside its pixels. */
export interface PictureText {
  /** The keyword that it stands under: `Comment`, `Author`. */
  readonly keyword: string;
  readonly text: string;
}

const longestText = 1_000_000;
const latin1 = new TextDecoder('latin1');
const utf8 = new TextDecoder();

const number32 = (bytes: Uint8Array, at: number): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
const isPng = (bytes: Uint8Array): boolean => bytes[0] === 0x89 && latin1.decode(bytes.subarray(1, 4)) === 'PNG';

/** The position behind the next zero byte. */
const behindZero = (bytes: Uint8Array, from: number): number => {
  const at = bytes.indexOf(0, from);
  return at < 0 ? bytes.length : at + 1;
};

function textOf(type: string, content: Uint8Array): string | undefined {
  const start = behindZero(content, 0);
  if (type === 'tEXt') return latin1.decode(content.subarray(start));
  const inflated = (data: Uint8Array): Uint8Array => inflateZlib(data, longestText) ?? new Uint8Array();
  if (type === 'zTXt') return latin1.decode(inflated(content.subarray(start + 1)));
  if (type !== 'iTXt') return undefined;
  const data = content.subarray(behindZero(content, behindZero(content, start + 2)));
  return utf8.decode(content[start] === 1 ? inflated(data) : data);
}

/** The texts of a PNG file, compressed ones too; none of any other file. Source: PNG specification, textual information. */
export function pictureTexts(bytes: Uint8Array): PictureText[] {
  const texts: PictureText[] = [];
  if (!isPng(bytes)) return texts;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = number32(bytes, at);
    const content = bytes.subarray(at + 8, at + 8 + length);
    const text = textOf(latin1.decode(bytes.subarray(at + 4, at + 8)), content);
    if (text !== undefined) texts.push({ keyword: latin1.decode(content.subarray(0, behindZero(content, 0) - 1)), text });
    at += 12 + length;
  }
  return texts;
}
