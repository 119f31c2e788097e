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

/** Writes files into a folder on this machine that the person picks; undefined where the browser has no such picker. */
export function folderSaver(): FileSaver['saveInto'] {
  const picker = pickerSchema.safeParse(Reflect.get(window, 'showDirectoryPicker'));
  if (!picker.success) return undefined;
  return async (files) => {
    let folder: FileSystemDirectoryHandle;
    try {
      folder = await picker.data.call(window, { mode: 'readwrite' });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return false;
      throw error;
    }
    for (const { name, bytes } of files) await write(folder, name, bytes);
    return true;
  };
}
