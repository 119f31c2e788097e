import { inflateRawSync } from 'node:zlib';

/**
 * The members of a zip by name, read from its central directory. Written for the tests alone and apart from the reader of
 * the wizard, so that one mistake cannot hide in both.
 */
export function unzip(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new Error('This is no zip.');
  const members = new Map<string, Buffer>();
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(entry) !== 0x02014b50) throw new Error(`There is no directory entry at ${entry}.`);
    const nameLength = zip.readUInt16LE(entry + 28);
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength);
    if (members.has(name)) throw new Error(`${name} is in the zip twice.`);
    members.set(name, contentOf(zip, entry));
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return members;
}

function contentOf(zip: Buffer, entry: number): Buffer {
  const packed = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + packed);
  const content = zip.readUInt16LE(entry + 10) === 8 ? inflateRawSync(bytes) : Buffer.from(bytes);
  if (content.length !== zip.readUInt32LE(entry + 24)) throw new Error(`The size of the member at ${entry} is wrong.`);
  return content;
}

/** The text of the first member whose name ends so, without a byte-order mark; empty when there is none. */
export const textIn = (members: ReadonlyMap<string, Buffer>, end: string): string => [...members].find(([name]) => name.endsWith(end))?.[1].toString('utf8').replace(/^\uFEFF/, '') ?? '';
