import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { fileNames } from '../core/connector/connector';
import { largestImport } from '../core/importers/import-files';
import type { SourceFile } from '../core/importers/importer';
import { Unusable } from './outcome';

/** Folders that hold no files of a connector. */
const skipped = new Set(['node_modules', '.git']);
const deepest = 12;
const mostFiles = 5_000;

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read';
  return `cannot be read (${error instanceof Error ? error.message : String(error)})`;
}

/** Runs a call of the file system; its failure becomes `Unusable`. */
function reading<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new Unusable(`${path} ${reasonOf(error)}.`);
  }
}

/** True for a folder; throws `Unusable` where there is nothing to read. */
export const isFolder = (path: string): boolean => reading(path, () => statSync(path)).isDirectory();

function entriesOf(folder: string): Dirent[] {
  return reading(folder, () => readdirSync(folder, { withFileTypes: true })).toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** A file that stands alone; its name is the last step of the path. */
export function readFile(path: string): SourceFile {
  const size = reading(path, () => statSync(path)).size;
  if (size > largestImport) throw new Unusable(`${path} has ${Math.ceil(size / 1_000_000)} MB; up to ${largestImport / 1_000_000} MB are read.`);
  const bytes = reading(path, () => readFileSync(path));
  return { name: path.split(/[/\\]/).at(-1) ?? path, bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length) };
}

/** All files below a folder, named by their path in it. Symbolic links are not followed: they may lead anywhere. */
export function readFolder(folder: string): SourceFile[] {
  const files: SourceFile[] = [];
  let size = 0;
  const visit = (inside: string, depth: number): void => {
    for (const entry of entriesOf(join(folder, inside))) {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory() && !skipped.has(entry.name) && depth < deepest) visit(name, depth + 1);
      if (!entry.isFile()) continue;
      const file = { ...readFile(join(folder, name)), name };
      size += file.bytes.length;
      files.push(file);
      if (size > largestImport || files.length > mostFiles) throw new Unusable(`${folder} holds too many or too large files for a connector.`);
    }
  };
  visit('', 0);
  return files;
}

/** The connector folders at or below a path, in the order of their names; the path itself when there is none below. */
export function connectorFolders(path: string): string[] {
  const found: string[] = [];
  const visit = (folder: string, depth: number): void => {
    const entries = entriesOf(folder);
    if (entries.some((entry) => entry.isFile() && entry.name.toLowerCase() === fileNames.definition.toLowerCase())) {
      found.push(folder);
      return;
    }
    if (depth >= deepest) return;
    for (const entry of entries) {
      if (entry.isDirectory() && !skipped.has(entry.name)) visit(join(folder, entry.name), depth + 1);
    }
  };
  visit(path, 0);
  return found.length > 0 ? found : [path];
}

/** The files at a path, as they would be dropped on the page: one file, or those of a folder. */
export const readPath = (path: string): SourceFile[] => (isFolder(path) ? readFolder(path) : [readFile(path)]);
