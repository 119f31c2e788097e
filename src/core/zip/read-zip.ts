import { counted } from '../base/counted';
import { sizeWords } from '../base/size-words';
import { readDirectory, shown, type Member } from './central-directory';
import { crc32 } from './crc32';
import { inflate } from './deflate';
import { isSystemLitter, memberName } from './member-name';
import type { ZipFile } from './write-zip';
import { endRecord, localHeader } from './zip-format';

/** How much is unpacked at most; bytes are bytes after inflating. */
export interface ZipLimits {
  readonly totalBytes: number;
  readonly fileBytes: number;
  readonly members: number;
}

export const zipLimits: ZipLimits = { totalBytes: 100_000_000, fileBytes: 50_000_000, members: 5_000 };

export type ZipResult = { readonly ok: true; readonly files: readonly ZipFile[] } | { readonly ok: false; readonly message: string };

const refused = (message: string): ZipResult => ({ ok: false, message });

/** True when the bytes start as a zip does (an empty zip too). */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return false;
  const start = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  return start === localHeader.signature || start === endRecord.signature;
}

type Content = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly message: string };

async function contentOf(zip: Uint8Array, member: Member, name: string): Promise<Content> {
  const data = zip.subarray(member.dataStart, member.dataEnd);
  // Some writers mark an empty file as deflated and write nothing at all.
  const isEmpty = data.length === 0 && member.size === 0;
  // The declared size has passed the limits, so a member that holds more is stopped there while it inflates.
  const bytes = member.deflated && !isEmpty ? await inflate(data, member.size) : data.slice();
  if (bytes === 'too-large') return { ok: false, message: `The zip member ${shown(name)} holds more than the ${counted(member.size, 'byte')} that it says.` };
  if (bytes === 'damaged' || bytes.length !== member.size || crc32(bytes) !== member.crc) {
    return { ok: false, message: `The zip member ${shown(name)} is damaged: its content does not match its checksum. Get or make the zip again.` };
  }
  return { ok: true, bytes };
}

/**
 * The files of a zip in its order, names as safe relative paths with `/`. Folders and what macOS leaves behind are left
 * out. The input may be hostile: whatever is unsafe, contradictory or above the limits is refused with one sentence that
 * names the member, and nothing is inflated beyond the size that the limits allowed.
 */
export async function readZip(zip: Uint8Array, limits: ZipLimits = zipLimits): Promise<ZipResult> {
  if (!isZip(zip)) return refused('This is not a zip.');
  const directory = readDirectory(zip, limits.members);
  if (!directory.ok) return directory;

  const wanted: { readonly name: string; readonly member: Member }[] = [];
  const seen = new Map<string, string>();
  let total = 0;
  for (const member of directory.members) {
    const checked = memberName(member.rawName);
    if (!checked.ok) return refused(`The zip member ${shown(member.rawName)} ${checked.why}.`);
    const { name } = checked;
    if (member.isFolder || isSystemLitter(name)) continue;
    const key = name.normalize('NFC').toLowerCase();
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      return refused(
        earlier === name
          ? `The zip has two members named ${shown(name)}.`
          : `The zip has the members ${shown(earlier)} and ${shown(name)}, which are one file where case does not count.`,
      );
    }
    seen.set(key, name);
    total += member.size;
    if (member.size > limits.fileBytes) return refused(`The zip member ${shown(name)} has ${sizeWords(member.size)}; up to ${sizeWords(limits.fileBytes)} are read.`);
    if (total > limits.totalBytes) return refused(`The zip unpacks to more than ${sizeWords(limits.totalBytes)} (reached at ${shown(name)}).`);
    wanted.push({ name, member });
  }

  const files: ZipFile[] = [];
  for (const { name, member } of wanted) {
    const content = await contentOf(zip, member, name);
    if (!content.ok) return content;
    files.push({ name, bytes: content.bytes });
  }
  return { ok: true, files };
}
