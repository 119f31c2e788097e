import type { SourceFile } from '../core/importers/importer';

/** More files than a connector folder could ever hold: a wrong folder was dropped. */
const most = 2_000;

async function readEntry(entry: FileSystemEntry, into: { name: string; file: File }[]): Promise<void> {
  if (into.length >= most) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    into.push({ name: entry.fullPath.replace(/^\//, ''), file });
  } else if (isDirectory(entry)) {
    const reader = entry.createReader();
    // A reader gives its entries in portions; an empty portion is the end.
    for (;;) {
      const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (portion.length === 0) break;
      for (const inner of portion) await readEntry(inner, into);
    }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function bytesOf(files: readonly { name: string; file: File }[]): Promise<SourceFile[]> {
  return Promise.all(files.map(async ({ name, file }) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

/** The files of a drop, folders opened. Must be called while the drop event is being handled. */
export async function filesOfDrop(data: DataTransfer): Promise<SourceFile[]> {
  const entries = Array.from(data.items, (item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null)).filter((entry) => entry !== null);
  if (entries.length === 0) return filesOfInput(data.files);
  const found: { name: string; file: File }[] = [];
  for (const entry of entries) await readEntry(entry, found);
  return bytesOf(found);
}

/** The files that were picked; those of a picked folder keep their path. */
export function filesOfInput(files: FileList): Promise<SourceFile[]> {
  return bytesOf(Array.from(files, (file) => ({ name: file.webkitRelativePath || file.name, file })));
}
