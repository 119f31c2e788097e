import type { SourceReader } from '../features/update-dialog/source-reader';
import { filesOfDrop, filesOfInput } from '../platform/dropped-files';
import { importInWorker } from '../platform/import/import-in-worker';

/** Brings the newer version of a source: the same ways as an import on the start page. */
export const sourceReader: SourceReader = {
  ofFiles: filesOfInput,
  ofDrop: filesOfDrop,
  ofAddress: async (address, signal) => {
    const { fetchSource } = await import('../platform/import/fetch-source');
    const fetched = await fetchSource(address, signal);
    return fetched.ok ? [fetched.file] : fetched;
  },
  read: (files, decisions, signal) => importInWorker(files, decisions, { signal }),
};
