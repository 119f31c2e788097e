import { importFiles } from '../../core/importers/import-files';
import type { SourceFile } from '../../core/importers/importer';

/** Reads files away from the page, so that a large or hostile one never stops it. */
addEventListener('message', (event: MessageEvent<readonly SourceFile[]>) => {
  importFiles(event.data).then(
    (result) => postMessage(result),
    (error: unknown) => postMessage({ ok: false, message: `The import failed: ${error instanceof Error ? error.message : String(error)}` }),
  );
});
