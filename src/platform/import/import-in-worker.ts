import type { ImportResult, SourceFile } from '../../core/importers/importer';

/** Longer than any honest file takes; a hostile one is given up after that. */
const longest = 120_000;

/** Imports files in a worker that is ended when it is done, cancelled, or takes too long. */
export function importInWorker(files: readonly SourceFile[], signal: AbortSignal): Promise<ImportResult> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
    const end = (result: ImportResult): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(() => end({ ok: false, message: 'Reading the file took more than two minutes, so it was given up. Is it what you meant to import?' }), longest);
    worker.onmessage = (event: MessageEvent<ImportResult>) => end(event.data);
    worker.onerror = (event) => end({ ok: false, message: `The file could not be read: ${event.message}` });
    signal.addEventListener('abort', () => end({ ok: false, message: 'The import was cancelled; nothing was changed.' }));
    worker.postMessage(files);
  });
}
