import { isObject, type JsonObject } from '../base/json';
import { readJson } from '../base/json-text/read-json';
import { decodeText } from '../base/text-file';
import type { BrokenText, JsonSource } from '../connector/connector';
import type { SourceFile } from './importer';

/** A JSON file as a part of a connector: the tree with its text, or the text with what is wrong with it. */
export type JsonPartFile =
  | { readonly ok: true; readonly source: JsonSource }
  | { readonly ok: false; readonly broken: BrokenText };

/** Reads a definition or properties file. Whatever it holds, the text is kept. */
export function readJsonPart({ name, bytes }: SourceFile): JsonPartFile {
  const file = decodeText(name, bytes);
  const read = readJson(file.text);
  if (!read.ok) return { ok: false, broken: { ...file, error: read.error } };
  if (isObject(read.value)) return { ok: true, source: { ...file, tree: read.value } };
  return {
    ok: false,
    broken: { ...file, error: { message: 'The file must hold one JSON object, from “{” to “}”.', offset: 0, line: 1, column: 1 } },
  };
}

/** The tree of a part; an empty object while its text does not parse. */
export const treeOf = (part: JsonPartFile): JsonObject => (part.ok ? part.source.tree : {});
