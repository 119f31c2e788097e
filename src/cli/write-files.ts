import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../core/exporters/exporter';
import { Unusable } from './outcome';

function presentBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

const isSame = (present: Buffer | undefined, bytes: Uint8Array): boolean => present !== undefined && Buffer.compare(present, bytes) === 0;

/** Writes one file, with the folders above it; throws `Unusable` when the system refuses. */
export function writeOne(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  } catch (error) {
    throw new Unusable(`${path} cannot be written (${error instanceof Error ? error.message : String(error)}).`);
  }
}

/** Writes files into a folder. Nothing is written when one of them would replace a file of other content. */
export function writeNewFiles(folder: string, files: readonly OutputFile[]): void {
  const taken = files.find(({ name, bytes }) => {
    const present = presentBytes(join(folder, name));
    return present !== undefined && !isSame(present, bytes);
  });
  if (taken) throw new Unusable(`${join(folder, taken.name)} exists already with other content. Choose an empty folder.`);
  for (const { name, bytes } of files) writeOne(join(folder, name), bytes);
}

/** Writes those files of a folder whose content has changed; gives their names. */
export function writeChangedFiles(folder: string, files: readonly OutputFile[]): string[] {
  const changed = files.filter(({ name, bytes }) => !isSame(presentBytes(join(folder, name)), bytes));
  for (const { name, bytes } of changed) writeOne(join(folder, name), bytes);
  return changed.map(({ name }) => name);
}
