import type { Json, JsonObject } from '../../../base/json';
import { isObject, arrayOf, objectOf, textOf } from '../../../base/json';
import type { Imported, Note, NoteKind } from '../../importer';
import { postmanImporter } from '../importer';

/** A v2.1 collection of an invented harbour service around some items. */
export function harbour(item: Json, more: JsonObject = {}): JsonObject {
  return {
    info: { name: 'Harbour', description: 'Berths and ships.', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    item,
    ...more,
  };
}

/** One request of it; `url` and everything else of the request may be replaced. */
export function request(name: string, url: Json, more: JsonObject = {}, response: Json = []): JsonObject {
  return { name, request: { method: 'GET', url, ...more }, response };
}

export const host = 'https://api.harbour.example';

/** Imports a value that must be recognised and convertible. */
export function importOk(value: Json): Imported {
  const source = postmanImporter.detect({ file: { name: 'x.json', text: '', encoding: 'utf-8' }, format: 'json', value });
  if (!source) throw new Error('The collection is not recognised.');
  const result = postmanImporter.convert(source);
  if (!result.ok) throw new Error(result.message);
  return result;
}

/** The operation at a path, or undefined. */
export const operationAt = ({ connector }: Imported, path: string, method = 'get'): JsonObject | undefined =>
  objectOf(objectOf(objectOf(connector.definition, 'paths'), path), method);

export function parameterOf(operation: JsonObject | undefined, name: string): JsonObject | undefined {
  const found = (arrayOf(operation, 'parameters') ?? []).find((parameter) => textOf(parameter, 'name') === name);
  return isObject(found) ? found : undefined;
}

export const notesOf = ({ notes }: Imported, kind: NoteKind): readonly Note[] => notes.filter((note) => note.kind === kind);

export const pathsOf = ({ connector }: Imported): string[] => Object.keys(objectOf(connector.definition, 'paths') ?? {});
