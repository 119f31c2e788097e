import { nodeAt } from '../../../base/tree';
import { isObject, type Json, type JsonObject } from '../../../base/json';
import type { Pointer } from '../../../base/pointer';
import type { Imported } from '../../importer';
import { openApi3Importer } from '../importer';

/** A document of OpenAPI 3 with a server and what a test adds to it. */
export function harbour(parts: JsonObject): JsonObject {
  return { openapi: '3.0.3', info: { title: 'Harbour', version: '1' }, servers: [{ url: 'https://harbour.example/v1' }], ...parts };
}

/** Imports a document, whatever it holds. */
export function convert(document: Json): Imported {
  const source = openApi3Importer.detect({ file: { name: 'api.json', text: '', encoding: 'utf-8' }, format: 'json', value: document });
  const result = source && openApi3Importer.convert(source);
  if (!result?.ok) throw new Error('The document was not imported.');
  return result;
}

/** The node of the converted definition at a pointer. */
export const at = (result: Imported, pointer: Pointer): Json | undefined => nodeAt(result.connector.definition, pointer);

/** Kind and place of every note. */
export const notesOf = (result: Imported): string[] => result.notes.map(({ kind, from }) => `${kind} ${from}`);

/** The notes that say something else than that a title or id was proposed. */
export const lossesOf = (result: Imported): string[] => notesOf(result).filter((note) => !note.startsWith('guessed'));

/** One schema as a component, converted: what it became and the notes about it. */
export function convertSchemas(schemas: JsonObject, paths: JsonObject = {}): { definitions: JsonObject; notes: string[] } {
  const result = convert(harbour({ openapi: '3.1.0', paths, components: { schemas } }));
  const definitions = at(result, '/definitions');
  return { definitions: isObject(definitions) ? definitions : {}, notes: notesOf(result) };
}

/** The conversion of a single schema called `S`. */
export function convertSchemaAlone(schema: Json): { schema: Json | undefined; notes: string[] } {
  const { definitions, notes } = convertSchemas({ S: schema });
  return { schema: definitions['S'], notes: notes.map((note) => note.replace('/components/schemas/S', '')) };
}

/** One operation `post /berths`, converted, with the notes about it. */
export function convertOperation(operation: JsonObject, more: JsonObject = {}): { operation: Json | undefined; notes: string[]; result: Imported } {
  const result = convert(
    harbour({ paths: { '/berths': { post: { operationId: 'AddBerth', summary: 'Add a berth', responses: { 204: { description: 'Done' } }, ...operation } } }, ...more }),
  );
  return { operation: at(result, '/paths/~1berths/post'), notes: notesOf(result).map((note) => note.replace('/paths/~1berths/post', '')), result };
}
