/** Real connectors for tests: set CORPUS_DIR to the folder that holds `connectors`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFolder } from '../../core/base/testing/corpus';
import type { Connector } from '../../core/connector/connector';
import { exportConnectorFolder } from '../../core/exporters/connector-folder/export-folder';
import { importFiles } from '../../core/importers/import-files';

const folder = corpusFolder('connectors');

/** False where there is no corpus: tests of it are then skipped. */
export const hasCorpus = existsSync(folder);

/** A connector of the corpus, with the files that it was opened from. */
export interface CorpusConnector {
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly connector: Connector;
}

/** Every connector folder of the corpus that opens. */
export async function corpusConnectors(): Promise<readonly CorpusConnector[]> {
  const all: CorpusConnector[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    if (!statSync(join(folder, name)).isDirectory()) continue;
    const paths = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, name, path)).isFile());
    const files = paths.map((path) => ({ name: `${name}/${path.replaceAll('\\', '/')}`, bytes: new Uint8Array(readFileSync(join(folder, name, path))) }));
    const result = await importFiles(files);
    if (result.ok) all.push({ name, files: new Map(files.map((file) => [file.name.slice(name.length + 1), file.bytes])), connector: result.connector });
  }
  return all;
}

/** True when a connector is packed into the files that it was opened from. */
export function isByteForByte({ files }: CorpusConnector, connector: Connector): boolean {
  const packed = exportConnectorFolder(connector);
  return packed.length === files.size && packed.every(({ name, bytes }) => Buffer.compare(Buffer.from(bytes), Buffer.from(files.get(name) ?? [])) === 0);
}
