import { crc32 } from './crc32';
import { deflate } from './deflate';
import { centralHeader, endRecord, flags, inZip64, localHeader, methods } from './zip-format';

/** A member of a zip: a relative path with `/` and its bytes. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1980-01-01 00:00, the first moment that a zip can name: the same files give the same zip on any day. */
const dosTime = 0;
const dosDate = (1 << 5) | 1;
const versionNeeded = 20;
const mostMembers = 0xfffe;

interface Packed {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

async function pack({ name, bytes }: ZipFile): Promise<Packed> {
  const deflating = deflate(bytes);
  // The platform compresses in the background; the checksum costs no time of its own meanwhile.
  const crc = crc32(bytes);
  const deflated = await deflating;
  const helps = deflated.length < bytes.length;
  return {
    name: new TextEncoder().encode(name),
    method: helps ? methods.deflate : methods.store,
    crc,
    size: bytes.length,
    data: helps ? deflated : bytes,
  };
}

/** The fields that the local and the central header share, from "version needed" to the length of the extra field. */
function putShared(view: DataView, at: number, member: Packed): void {
  view.setUint16(at, versionNeeded, true);
  view.setUint16(at + 2, flags.utf8, true);
  view.setUint16(at + 4, member.method, true);
  view.setUint16(at + 6, dosTime, true);
  view.setUint16(at + 8, dosDate, true);
  view.setUint32(at + 10, member.crc, true);
  view.setUint32(at + 14, member.data.length, true);
  view.setUint32(at + 18, member.size, true);
  view.setUint16(at + 22, member.name.length, true);
}

/**
 * The files as a zip, in the given order, with fixed dates: equal input gives equal bytes. A member that deflate does
 * not make smaller is stored. Throws when the zip would need zip64 (4 GB or 65,535 members): no connector comes near.
 */
export async function writeZip(files: readonly ZipFile[]): Promise<Uint8Array> {
  const members: Packed[] = [];
  for (const file of files) members.push(await pack(file));

  const localSize = members.reduce((sum, member) => sum + localHeader.size + member.name.length + member.data.length, 0);
  const centralSize = members.reduce((sum, member) => sum + centralHeader.size + member.name.length, 0);
  const total = localSize + centralSize + endRecord.size;
  if (members.length > mostMembers || total >= inZip64) throw new Error('The files are too large for one zip.');

  const zip = new Uint8Array(total);
  const view = new DataView(zip.buffer);
  let local = 0;
  let central = localSize;
  for (const member of members) {
    view.setUint32(central, centralHeader.signature, true);
    view.setUint16(central + 4, versionNeeded, true);
    putShared(view, central + 6, member);
    view.setUint32(central + 42, local, true);
    zip.set(member.name, central + centralHeader.size);
    central += centralHeader.size + member.name.length;

    view.setUint32(local, localHeader.signature, true);
    putShared(view, local + 4, member);
    zip.set(member.name, local + localHeader.size);
    zip.set(member.data, local + localHeader.size + member.name.length);
    local += localHeader.size + member.name.length + member.data.length;
  }
  view.setUint32(central, endRecord.signature, true);
  view.setUint16(central + 8, members.length, true);
  view.setUint16(central + 10, members.length, true);
  view.setUint32(central + 12, centralSize, true);
  view.setUint32(central + 16, localSize, true);
  return zip;
}
