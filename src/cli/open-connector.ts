import { join } from 'node:path';
import { decodeText } from '../core/base/text-file';
import { fileNames, type BrokenText, type Connector, type JsonPart } from '../core/connector/connector';
import { importFiles } from '../core/importers/import-files';
import type { ImportResult } from '../core/importers/importer';
import type { Kind } from './check-files';
import { placeText } from './outcome';
import { isFolder, readFile, readFolder } from './read-path';

/** A connector at a path, with the file that a person would open for each part. */
export interface OpenConnector {
  readonly readable: true;
  readonly path: string;
  readonly connector: Connector;
  readonly operations: number;
  readonly kind: Kind;
  readonly fileOf: (part: JsonPart) => string;
  /** The text of a definition that stands alone and is no JSON. */
  readonly yaml: string | undefined;
}

/** What is at a path and cannot be used; `line` and `column` where the fault has a place. */
export interface UnreadableConnector {
  readonly readable: false;
  readonly path: string;
  readonly file: string;
  readonly error: { readonly message: string; readonly line: number | null; readonly column: number | null };
}

/** Why a connector cannot be used, with file, line and column. */
export const reasonOf = ({ file, error }: UnreadableConnector): string => `${placeText(file, error.line, error.column)}: ${error.message}`;

function brokenPart({ broken }: Connector): BrokenText | undefined {
  return broken.definition ?? broken.properties;
}

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['connector-folder', 'folder'],
  ['solution', 'solution'],
  ['certification-package', 'package'],
  ['openapi-2.0', 'definition'],
]);

/** What is opened to be checked or packed is not put right on the way. */
const asItIs = { 'two-bodies': 'both' };

/** Reads the connector at a path: a folder, a zip, or an API definition alone. Throws `Unusable` when the path cannot be read. */
export async function openConnector(path: string): Promise<OpenConnector | UnreadableConnector> {
  const folder = isFolder(path);
  const files = folder ? readFolder(path) : [readFile(path)];
  const result: ImportResult = await importFiles(files, asItIs);
  const unreadable = (message: string, file = path, line: number | null = null, column: number | null = null): UnreadableConnector => ({
    readable: false,
    path,
    file,
    error: { message, line, column },
  });
  if (!result.ok) return unreadable(result.message, path, result.line ?? null, result.column ?? null);
  const kind = kinds.get(result.source);
  if (!kind) return unreadable(`This is no connector but another format (${result.source}); convert it with “import” first.`);

  const { connector } = result;
  const [only] = folder ? [] : files;
  const inside = (name: string): string => (folder ? join(path, name) : result.source === 'connector-folder' && !path.endsWith(name) ? `${path}/${name}` : path);
  const broken = brokenPart(connector);
  if (broken) return unreadable(broken.error.message, inside(broken.name), broken.error.line, broken.error.column);
  return {
    readable: true,
    path,
    connector,
    operations: result.operations,
    // The importer of folders takes a definition that lies alone as well.
    kind: kind === 'folder' && !folder && result.connector.sources.properties === undefined ? 'definition' : kind,
    yaml: only && result.source === 'openapi-2.0' && connector.sources.definition === undefined ? decodeText(only.name, only.bytes).text : undefined,
    fileOf: (part) => inside(connector.sources[part]?.name ?? fileNames[part]),
  };
}
