import type { ImportDecisions, ImportResult, SourceFile } from '../../core/importers/importer';
import { looksPlain } from '../../core/importers/looks-plain';

/** Parsing more than this would hold the page up for too long at a time. */
const largest = 8_000_000;

/** The part of the importers that opens definitions as they stand: a few kB, which the first screen does without. */
export const loadPlain = () => import('../../core/importers/plain-definition');

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Imports one definition of OpenAPI 2.0 in the page itself, in steps that leave it free in between. The page needs the tree in any
 * case, and what a worker has parsed has to be parsed again here: of a thousand operations the result is there in 45 ms of
 * processor time instead of 110 on both sides. Undefined for all other files, and for what turns out to be none.
 */
export async function importHere([file, ...others]: readonly SourceFile[], decisions: ImportDecisions): Promise<ImportResult | undefined> {
  if (!file || others.length > 0 || file.bytes.length > largest || !looksPlain(file)) return undefined;
  try {
    const { readPlain, importPlain } = await loadPlain();
    const read = readPlain(file);
    await nextTask();
    return read && importPlain(read, decisions);
  } catch {
    // Whatever it was: the worker meets it too, and tells.
    return undefined;
  }
}
