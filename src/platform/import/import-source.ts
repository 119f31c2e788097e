import type { ImportDecisions, ImportResult, SourceFile } from '../../core/importers/importer';
import { importHere } from './import-here';
import { importInWorker, type ImportInWorker } from './import-in-worker';

/** Of less than this, limits and places are found so soon that they are in nobody's way. */
const large = 500_000;

/** Long enough for the page to draw the result of a large file, with the processor to itself. */
const drawnMs = 150;

/** Imports files where that is done soonest: here or in a worker, which finds what comes behind the result in both cases. */
export async function importSource(files: readonly SourceFile[], decisions: ImportDecisions, hears: ImportInWorker): Promise<ImportResult> {
  const result = await importHere(files, decisions);
  if (!result) return importInWorker(files, decisions, hears);
  const { signal } = hears;
  const rest = (): void => void (signal.aborted || importInWorker(files, decisions, hears, 'rest'));
  if (files.some(({ bytes }) => bytes.length > large)) setTimeout(rest, drawnMs);
  else rest();
  return result;
}
