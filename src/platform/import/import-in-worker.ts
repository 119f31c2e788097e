import type { ImportDecisions, ImportResult, SourceFile } from '../../core/importers/importer';
import type { SourcePlace } from '../../core/importers/source-places';
import type { ImportLimits } from '../../core/importers/choose/import-limits';
import type { ImportAnswer, ImportRequest, ImportWish } from './import.worker';
import { unpackResult } from './packed-result';

/** Longer than any honest file takes; a hostile one is given up after that. */
const longest = 120_000;

export interface ImportInWorker {
  readonly signal: AbortSignal;
  /** Gets, behind the result, how the whole of it stands against the platform's limits. */
  readonly onLimits?: (limits: ImportLimits) => void;
  /** Gets, behind the result, where its notes point in the source. */
  readonly onPlaces?: (places: ReadonlyMap<string, SourcePlace>) => void;
}

const startWorker = (): Worker => new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });

const ask = (worker: Worker, request: ImportRequest): void => worker.postMessage(request);

let spare: Worker | undefined;

/** Starts a worker ahead: the next import finds its scripts read, and run once. Gives a way to end it, if it is not in use by then. */
export function readyImport(): () => void {
  const worker = spare ?? startWorker();
  if (worker !== spare) ask(worker, 'rehearsal');
  const forget = (): void => {
    if (spare === worker) spare = undefined;
  };
  spare = worker;
  worker.onerror = forget;
  return () => {
    if (spare === worker) worker.terminate();
    forget();
  };
}

function takeWorker(): Worker {
  const worker = spare ?? startWorker();
  spare = undefined;
  return worker;
}

/** Imports files in a worker that is ended when it is done, cancelled, or takes too long. Where the result is known and only the rest is wanted, it gives none. */
export function importInWorker(files: readonly SourceFile[], decisions: ImportDecisions, { signal, onLimits, onPlaces }: ImportInWorker, wanted: ImportWish['wanted'] = 'all'): Promise<ImportResult> {
  return new Promise((resolve) => {
    const worker = takeWorker();
    const end = (result: ImportResult): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(() => end({ ok: false, message: 'Reading the file took more than two minutes, so it was given up. Is it what you meant to import?' }), longest);
    worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.kind === 'result') return resolve(unpackResult(data.result));
      if (data.kind === 'limits') return signal.aborted ? undefined : onLimits?.(data.limits);
      clearTimeout(timer);
      worker.terminate();
      if (!signal.aborted) onPlaces?.(data.places);
    };
    worker.onerror = (event) => end({ ok: false, message: `The file could not be read: ${event.message}` });
    signal.addEventListener('abort', () => end({ ok: false, message: 'The import was cancelled; nothing was changed.' }));
    ask(worker, { files, decisions, wanted });
  });
}
