import type { Json } from '../base/json';
import { readStrictJson } from '../base/json-text/read-json';
import { decodeText } from '../base/text-file';
import type { TextFile } from '../connector/connector';
import type { ImportDecisions, ImportResult, SourceFile } from './importer';
import { importedFrom, jsonDocument } from './json-document';
import { openApi2Importer } from './openapi-2/importer';

/** A file whose text is correct JSON. */
export interface PlainText {
  readonly file: TextFile;
  readonly value: Json;
  readonly members: number;
}

/** Reads a file that looks plain; undefined when its text is no correct JSON, of which `importFiles` tells more. */
export function readPlain({ name, bytes }: SourceFile): PlainText | undefined {
  const file = decodeText(name, bytes);
  const read = readStrictJson(file.text);
  return read && { file, value: read.value, members: read.members };
}

/**
 * What `importFiles` gives for a definition of OpenAPI 2.0 that comes alone, as JSON, without the other importers: by far the most
 * frequent case, which is opened as it stands. Undefined when it is something else.
 */
export function importPlain({ file, value, members }: PlainText, decisions: ImportDecisions): ImportResult | undefined {
  const read = jsonDocument(file, value, members, decisions);
  const source = openApi2Importer.detect(read.document);
  return source && importedFrom(openApi2Importer.convert(source, { decisions, beside: [] }), file.name, read, decisions);
}
