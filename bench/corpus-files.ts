import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type Json, type JsonObject } from '../src/core/base/json';
import { decodeText } from '../src/core/base/text-file';
import { connectorOf, fileNames, type Connector, type PublisherKind } from '../src/core/connector/connector';
import type { SourceFile } from '../src/core/importers/importer';

/** The folder of real files that the bench runs over; set CORPUS_DIR for another one. */
export const corpusFolder = process.env['CORPUS_DIR'] ?? '../shared/corpus';

/** What the corpus holds, one folder each. */
export type CorpusSet = 'connectors' | 'postman' | 'openapi3' | 'swagger2';

export const hasSet = (set: CorpusSet): boolean => existsSync(join(corpusFolder, set));

const notes = new Set(['facts.json', 'SOURCES.md']);

/** The files of a set of single files, in the order of their names. */
export function filesOf(set: Exclude<CorpusSet, 'connectors'>): SourceFile[] {
  const folder = join(corpusFolder, set);
  return readdirSync(folder)
    .filter((name) => !notes.has(name) && statSync(join(folder, name)).isFile())
    .toSorted()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** A connector folder: its name, and its files with names that start with it. */
export interface ConnectorFolder {
  readonly name: string;
  readonly files: readonly SourceFile[];
}

/** Every connector folder of the corpus, read on demand, in the order of the names. */
export function* connectorFolders(): Iterable<ConnectorFolder> {
  const folder = join(corpusFolder, 'connectors');
  for (const name of readdirSync(folder).toSorted()) {
    if (!statSync(join(folder, name)).isDirectory()) continue;
    const files = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => statSync(join(folder, name, path)).isFile())
      .toSorted()
      .map((path) => ({ name: `${name}/${path}`, bytes: readFileSync(join(folder, name, path)) }));
    if (files.length > 0) yield { name, files };
  }
}

/** The `facts.json` beside a set; empty when there is none. */
export function factsOf(set: CorpusSet): JsonObject {
  const path = join(corpusFolder, set, 'facts.json');
  return existsSync(path) ? (parsed(readFileSync(path, 'utf8')) ?? {}) : {};
}

export function parsed(text: string): JsonObject | undefined {
  try {
    const tree: Json = JSON.parse(text);
    return isObject(tree) ? tree : undefined;
  } catch {
    return undefined;
  }
}

/** A connector whose definition parses strictly. */
export interface RealConnector {
  readonly name: string;
  /** The bytes and the text of the definition, without a byte-order mark. */
  readonly bytes: number;
  readonly text: string;
  readonly definition: JsonObject;
  readonly properties: JsonObject;
}

/** The connectors of the corpus that any JSON parser reads. */
export function realConnectors(): RealConnector[] {
  const found: RealConnector[] = [];
  for (const { name, files } of connectorFolders()) {
    const bytesOf = (wanted: string): Uint8Array | undefined =>
      files.find((file) => file.name.toLowerCase() === `${name}/${wanted}`.toLowerCase())?.bytes;
    const bytes = bytesOf(fileNames.definition);
    if (!bytes) continue;
    const text = decodeText(name, bytes).text.replace(/^\uFEFF/, '');
    const definition = parsed(text);
    const properties = bytesOf(fileNames.properties);
    const propertiesTree = properties ? parsed(decodeText(name, properties).text.replace(/^\uFEFF/, '')) : undefined;
    if (definition) found.push({ name, bytes: bytes.length, text, definition, properties: propertiesTree ?? {} });
  }
  return found;
}

/** A fresh connector around trees, as after opening its files: with the text that the definition came from. */
export function openedConnector(definition: JsonObject, text: string, properties: JsonObject, publisherKind: PublisherKind = 'verified'): Connector {
  const plain = connectorOf(definition, properties);
  return {
    ...plain,
    submission: { ...plain.submission, publisherKind },
    sources: { definition: { name: fileNames.definition, encoding: 'utf-8', text, tree: definition } },
  };
}
