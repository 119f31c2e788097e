import { z } from 'zod';
import type { FileSaver } from '../core/ports/files';

/** The picker is not in every browser, nor in the types. */
const pickerSchema = z.custom<(options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>>((value) => typeof value === 'function');

async function write(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<void> {
  const steps = name.split('/');
  let within = folder;
  for (const step of steps.slice(0, -1)) within = await within.getDirectoryHandle(step, { create: true });
  const file = await within.getFileHandle(steps.at(-1) ?? name, { create: true });
  const stream = await file.createWritable();
  await stream.write(new Uint8Array(bytes));
  await stream.close();
}

const reasons: { readonly [name: string]: string } = {
  NotAllowedError: 'The browser was not allowed to write into this folder. Choose it again and allow it, or download the zip.',
  SecurityError: 'The browser keeps pages out of this folder. Choose one inside your own folders, or download the zip.',
  NoModificationAllowedError: 'A file of this folder is locked by another program. Close it there, and try again.',
  NotFoundError: 'The folder is no longer there. Choose it again.',
  QuotaExceededError: 'There is no room left for the files. Make some, and try again.',
};

/** Why nothing more was written, in a sentence. */
function problemOf(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (Object.hasOwn(reasons, name)) return reasons[name] ?? '';
  return `The folder could not be written (${error instanceof Error ? error.message : String(error)}). Download the zip instead.`;
}

/**
 * Writes files into a folder on this machine that the person picks, over files of the same names; others stay. Undefined where
 * the browser has no such picker. What goes wrong is thrown as an error whose message is a sentence for people.
 */
export function folderSaver(): FileSaver['saveInto'] {
  const picker = pickerSchema.safeParse(Reflect.get(window, 'showDirectoryPicker'));
  if (!picker.success) return undefined;
  return async (files) => {
    let written = 0;
    try {
      const folder = await picker.data.call(window, { mode: 'readwrite' });
      for (const { name, bytes } of files) {
        await write(folder, name, bytes);
        written++;
      }
    } catch (error) {
      if (written === 0 && error instanceof DOMException && error.name === 'AbortError') return false;
      throw new Error(`${written === 0 ? '' : `Only ${written} of ${files.length} files are written. `}${problemOf(error)}`, { cause: error });
    }
    return true;
  };
}
