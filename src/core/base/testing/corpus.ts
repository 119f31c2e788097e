/** Real files for tests, which are skipped where there are none. CORPUS_DIR names the folder that holds them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type JsonObject } from '../json';
import { readJson } from '../json-text/read-json';
import { decodeText } from '../text-file';

export type DocumentSet = 'openapi3' | 'postman' | 'swagger2';

/** The folder of published connectors (a folder each), or of documents of one format. */
export const corpusFolder = (kind: 'connectors' | DocumentSet): string => join(process.env['CORPUS_DIR'] ?? join(import.meta.dirname, '../../../../../shared/corpus'), kind);

/** The names of the documents of one format; none where there is no corpus. */
export function documentNames(set: DocumentSet): readonly string[] {
  const folder = corpusFolder(set);
  return existsSync(folder) ? readdirSync(folder).filter((name) => /\.(json|ya?ml)$/.test(name) && name !== 'facts.json') : [];
}

/** The paths of the documents of one format. */
export const documentPaths = (set: DocumentSet): readonly string[] => documentNames(set).map((name) => join(corpusFolder(set), name));

/** The names of the folders of published connectors; none where there is no corpus. */
export function connectorNames(): readonly string[] {
  const folder = corpusFolder('connectors');
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])) : [];
}

/** The files of a published connector, without those of its subfolders. */
export function connectorFiles(name: string): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const folder = join(corpusFolder('connectors'), name);
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [{ name: entry.name, bytes: new Uint8Array(readFileSync(join(folder, entry.name))) }] : []));
}

/** The API definitions of published connectors that can be read. */
export const connectorDefinitions = (): readonly { readonly name: string; readonly definition: JsonObject }[] =>
  connectorNames().flatMap((name) => {
    const path = join(corpusFolder('connectors'), name, 'apiDefinition.swagger.json');
    const read = existsSync(path) ? readJson(decodeText(name, readFileSync(path)).text) : undefined;
    return read?.ok && isObject(read.value) ? [{ name, definition: read.value }] : [];
  });
