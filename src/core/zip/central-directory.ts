import { grouped } from '../base/counted';
import { centralHeader, endRecord, flags, inZip64, localHeader, methods, zip64ExtraId } from './zip-format';

/** One member as the central directory describes it; where its compressed bytes lie is checked against its local header. */
export interface Member {
  readonly rawName: string;
  readonly isFolder: boolean;
  readonly deflated: boolean;
  readonly crc: number;
  readonly size: number;
  readonly dataStart: number;
  readonly dataEnd: number;
}

export type Directory = { readonly ok: true; readonly members: readonly Member[] } | { readonly ok: false; readonly message: string };

type MemberResult = { readonly ok: true; readonly member: Member; readonly next: number } | { readonly ok: false; readonly message: string };

const refused = (message: string): { ok: false; message: string } => ({ ok: false, message });
const damaged = refused('The zip is damaged: its list of members cannot be read.');

const longestComment = 0xffff;

/** The name as a message can show it: control characters replaced, long names cut. */
export const shown = (name: string): string => `“${name.replace(/\p{Cc}/gu, '�').slice(0, 120)}”`;

/** Where the end record starts: the last one whose comment reaches exactly to the end of the file. */
function endRecordAt(view: DataView): number | undefined {
  const last = view.byteLength - endRecord.size;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endRecord.signature && at + endRecord.size + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return undefined;
}

/** UTF-8 where the name says so or happens to be; else the Western code page, which reads any bytes. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return isUtf8 ? undefined : new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The 64-bit numbers of the zip64 extra field, in its order; none when there is no such field. */
function zip64Numbers(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; ) {
    const id = view.getUint16(at, true);
    const next = at + 4 + view.getUint16(at + 2, true);
    if (id === zip64ExtraId && next <= end) {
      const numbers: number[] = [];
      for (let number = at + 4; number + 8 <= next; number += 8) numbers.push(Number(view.getBigUint64(number, true)));
      return numbers;
    }
    at = next;
  }
  return [];
}

function sameBytes(bytes: Uint8Array, at: number, other: number, length: number): boolean {
  for (let index = 0; index < length; index++) if (bytes[at + index] !== bytes[other + index]) return false;
  return true;
}

/** Unix file types in the high half of the external attributes. */
const fileType = { mask: 0xf000, folder: 0x4000, regular: 0x8000, symbolicLink: 0xa000 } as const;

function readMember(bytes: Uint8Array, view: DataView, at: number, directoryStart: number, directoryEnd: number): MemberResult {
  if (at + centralHeader.size > directoryEnd || view.getUint32(at, true) !== centralHeader.signature) return damaged;
  const flag = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraStart = at + centralHeader.size + nameLength;
  const extraEnd = extraStart + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > directoryEnd) return damaged;

  const rawName = decodeName(bytes.subarray(at + centralHeader.size, extraStart), (flag & flags.utf8) !== 0);
  if (rawName === undefined) return refused('The zip has a member whose name is not valid UTF-8.');
  const the = `The zip member ${shown(rawName)}`;

  const wide = zip64Numbers(view, extraStart, extraEnd);
  const field = (offset: number): number | undefined => {
    const value = view.getUint32(offset, true);
    return value === inZip64 ? wide.shift() : value;
  };
  const size = field(at + 24);
  const packedSize = field(at + 20);
  const localAt = field(at + 42);
  if (size === undefined || packedSize === undefined || localAt === undefined) return refused(`${the} has no size that can be read (zip64).`);

  if (flag & (flags.encrypted | flags.strongEncryption | flags.maskedHeaders)) {
    return refused(`${the} is encrypted: zip the files again without a password.`);
  }
  if (method !== methods.store && method !== methods.deflate) {
    return refused(`${the} is compressed by a method that is not read (number ${method}): zip the files again with “deflate”.`);
  }
  if (view.getUint16(at + 34, true) !== 0) return refused(`${the} lies in another part of a split zip: join the parts first.`);
  const type = (view.getUint32(at + 38, true) >>> 16) & fileType.mask;
  if (type === fileType.symbolicLink) return refused(`${the} is a symbolic link: zip the file itself.`);
  if (type !== 0 && type !== fileType.regular && type !== fileType.folder) return refused(`${the} is no plain file.`);

  const disagrees = refused(`${the} is described differently in its two headers: the zip is damaged or made to mislead.`);
  if (localAt + localHeader.size > directoryStart || view.getUint32(localAt, true) !== localHeader.signature) return disagrees;
  const localFlag = view.getUint16(localAt + 6, true);
  const localName = localAt + localHeader.size;
  const dataStart = localName + nameLength + view.getUint16(localAt + 28, true);
  const dataEnd = dataStart + packedSize;
  if (
    view.getUint16(localAt + 8, true) !== method ||
    (localFlag & flags.encrypted) !== 0 ||
    view.getUint16(localAt + 26, true) !== nameLength ||
    dataEnd > directoryStart ||
    !sameBytes(bytes, localName, at + centralHeader.size, nameLength)
  ) {
    return disagrees;
  }
  // With this flag the numbers stand behind the data, and many writers leave zeros here.
  const inHeader = (offset: number, value: number): boolean => {
    const local = view.getUint32(localAt + offset, true);
    return local === value || local === inZip64 || ((localFlag & flags.sizesFollow) !== 0 && local === 0);
  };
  if (!inHeader(14, crc) || !inHeader(18, packedSize) || !inHeader(22, size)) return disagrees;
  if (method === methods.store && packedSize !== size) return disagrees;

  const isFolder = /[/\\]$/.test(rawName) || type === fileType.folder;
  if (isFolder && size > 0) return refused(`${the} is a folder that says it has content.`);
  return { ok: true, member: { rawName, isFolder, deflated: method === methods.deflate, crc, size, dataStart, dataEnd }, next };
}

/**
 * The members of a zip, each checked against its local header: encrypted, split, linked, overlapping or contradictory
 * members and more than `mostMembers` are refused with a sentence. Names are as they stand in the zip.
 */
export function readDirectory(bytes: Uint8Array, mostMembers: number): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordAt(view);
  if (end === undefined) return refused('The zip is not complete: its end is missing. Get or make it again.');
  const disk = view.getUint16(end + 4, true);
  const startDisk = view.getUint16(end + 6, true);
  const onThisDisk = view.getUint16(end + 8, true);
  const count = view.getUint16(end + 10, true);
  const directorySize = view.getUint32(end + 12, true);
  const directoryStart = view.getUint32(end + 16, true);
  if (count === 0xffff || directorySize === inZip64 || directoryStart === inZip64) {
    return refused('The zip is in the zip64 form, for more than 4 GB or 65,535 members: zip the connector folder alone.');
  }
  if (disk !== 0 || startDisk !== 0 || onThisDisk !== count) return refused('The zip is one part of several: join the parts first.');
  if (count > mostMembers) {
    return refused(`The zip has ${grouped(count)} members; up to ${grouped(mostMembers)} are read. Zip the connector folder alone.`);
  }
  const directoryEnd = directoryStart + directorySize;
  if (directoryEnd > end) return damaged;

  const members: Member[] = [];
  let at = directoryStart;
  for (let index = 0; index < count; index++) {
    const result = readMember(bytes, view, at, directoryStart, directoryEnd);
    if (!result.ok) return result;
    members.push(result.member);
    at = result.next;
  }
  if (at !== directoryEnd) return damaged;

  let covered = 0;
  for (const member of members.toSorted((one, other) => one.dataStart - other.dataStart)) {
    if (member.dataStart < covered) return refused(`The zip member ${shown(member.rawName)} shares its bytes with another one.`);
    covered = member.dataEnd;
  }
  return { ok: true, members };
}
