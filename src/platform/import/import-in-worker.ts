import type { ImportDecisions, ImportResult, SourceFile } from '../../core/importers/importer';
import type { SourcePlace } from '../../core/importers/source-places';
import type { ImportAnswer, ImportRequest } from './import.worker';

/** Longer than any honest file takes; a hostile one is given up after that. */
const longest = 120_000;

export interface ImportInWorker {
  readonly signal: AbortSignal;
  /** Gets, behind the result, where its notes point in the source. */
  readonly onPlaces: (places: ReadonlyMap<string, SourcePlace>) => void;
}

/** Imports files in a worker that is ended when it is done, cancelled, or takes too long. */
export function importInWorker(files: readonly SourceFile[], decisions: ImportDecisions, { signal, onPlaces }: ImportInWorker): Promise<ImportResult> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
    const end = (result: ImportResult): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(() => end({ ok: false, message: 'Reading the file took more than two minutes, so it was given up. Is it what you meant to import?' }), longest);
    worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.kind === 'result') return resolve(data.result);
      clearTimeout(timer);
      worker.terminate();
      if (!signal.aborted) onPlaces(data.places);
    };
    worker.onerror = (event) => end({ ok: false, message: `The file could not be read: ${event.message}` });
    signal.addEventListener('abort', () => end({ ok: false, message: 'The import was cancelled; nothing was changed.' }));
    const request: ImportRequest = { files, decisions };
    worker.postMessage(request);
  });
}
