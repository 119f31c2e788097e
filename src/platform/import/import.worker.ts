import { rehearsalDefinition } from '../../core/connector/rehearsal-definition';
import { importLimits, type ImportLimits } from '../../core/importers/choose/import-limits';
import { importFiles } from '../../core/importers/import-files';
import type { ImportDecisions, ImportResult, SourceFile } from '../../core/importers/importer';
import { sourcePlaces, type SourcePlace } from '../../core/importers/source-places';
import { packResult, type PackedResult } from './packed-result';

export interface ImportWish {
  readonly files: readonly SourceFile[];
  readonly decisions: ImportDecisions;
  /** `rest` where the page has the result already: its limits and places alone. */
  readonly wanted: 'all' | 'rest';
}

/** What the page asks for; before there is anything to import, that all is run once, since scripts are slow when they run first. */
export type ImportRequest = ImportWish | 'rehearsal';

/** What the worker answers: the result, then how it stands against the limits, then where its notes point in the source. Both take as long again. */
export type ImportAnswer =
  | { readonly kind: 'result'; readonly result: PackedResult }
  | { readonly kind: 'limits'; readonly limits: ImportLimits }
  | { readonly kind: 'places'; readonly places: ReadonlyMap<string, SourcePlace> };

const answer = (message: ImportAnswer): void => postMessage(message);

/** Where the notes of a result point, in the file that it came from; nothing for the files of a zip. */
async function placesOf(files: readonly SourceFile[], result: ImportResult): Promise<ReadonlyMap<string, SourcePlace>> {
  const file = result.ok ? files.find(({ name }) => name === result.connector.origin?.file) : undefined;
  return result.ok && file ? sourcePlaces(file, result.notes.map(({ from }) => from)) : new Map();
}

/** Of less than this, limits and places are found so soon that they are in nobody's way. */
const large = 500_000;

/** Long enough for the page to draw the result of a large file, with the processor to itself. */
async function leaveToPage(files: readonly SourceFile[]): Promise<void> {
  if (files.some(({ bytes }) => bytes.length > large)) await new Promise((resolve) => setTimeout(resolve, 150));
}

async function rehearse(): Promise<void> {
  const bytes = new TextEncoder().encode(rehearsalDefinition(200));
  for (let turn = 0; turn < 3; turn++) await importFiles([{ name: 'rehearsal.json', bytes }], {});
}

/** Reads files away from the page, so that a large or hostile one never stops it. */
addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  if (data === 'rehearsal') return void rehearse();
  const { files, decisions, wanted } = data;
  importFiles(files, decisions).then(
    async (result) => {
      if (wanted === 'all') {
        answer({ kind: 'result', result: packResult(result) });
        await leaveToPage(files);
      }
      if (result.ok) answer({ kind: 'limits', limits: importLimits(result.connector) });
      answer({ kind: 'places', places: await placesOf(files, result).catch(() => new Map()) });
    },
    (error: unknown) => {
      answer({ kind: 'result', result: packResult({ ok: false, message: `The import failed: ${error instanceof Error ? error.message : String(error)}` }) });
      answer({ kind: 'places', places: new Map() });
    },
  );
});
