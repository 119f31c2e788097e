import { arrayOf, isArray, isObject, type Json, type JsonObject, member, objectOf, textOf } from '../../base/json';
import type { Pointer } from '../../base/pointer';
import type { Importer, ImportResult, SourceDocument } from '../importer';
import { connectorFrom } from '../requests-to-operations/connector-from';
import type { Collection } from '../requests-to-operations/model';
import { counted, Notes, quoted } from '../requests-to-operations/notes';
import { placeAt } from '../requests-to-operations/place';
import { readTree } from './read-tree';
import { readV1 } from './v1';

/** A recognised Postman export, and which kind it is. */
export type PostmanSource =
  | { readonly kind: 'v1' | 'v2.0' | 'v2.1' | 'v2.x'; readonly collection: JsonObject; readonly at: Pointer }
  | { readonly kind: 'dump'; readonly names: readonly string[] }
  | { readonly kind: 'environment'; readonly name: string };

/** What a JSON value is, if it comes from Postman: told by content alone. */
function recognise(value: Json, at: Pointer = ''): PostmanSource | undefined {
  if (!isObject(value)) return undefined;
  if (Object.hasOwn(value, 'openapi') || Object.hasOwn(value, 'swagger') || Object.hasOwn(value, 'asyncapi') || Object.hasOwn(value, 'log')) return undefined;
  const info = objectOf(value, 'info');
  const schema = textOf(info, 'schema') ?? '';
  if (info && arrayOf(value, 'item')) {
    const label = /\/collection\/v(2\.[01])\.\d/.exec(schema)?.[1];
    return { kind: label === '2.0' ? 'v2.0' : label === '2.1' ? 'v2.1' : 'v2.x', collection: value, at };
  }
  if (info && /schema\.(get)?postman\.com/.test(schema)) return { kind: 'v2.x', collection: value, at };
  if (!info && isArray(member(value, 'requests')) && !Object.hasOwn(value, 'collections')) return { kind: 'v1', collection: value, at };
  if (at === '' && objectOf(value, 'collection')) return recognise(member(value, 'collection') ?? null, '/collection');
  const collections = arrayOf(value, 'collections');
  if (at === '' && collections && (Object.hasOwn(value, 'environments') || Object.hasOwn(value, 'version'))) {
    const [first] = collections;
    if (collections.length === 1 && first !== undefined) return recognise(first, '/collections/0');
    return { kind: 'dump', names: collections.map((collection) => textOf(collection, 'name') ?? textOf(objectOf(collection, 'info'), 'name') ?? '') };
  }
  if (at === '' && arrayOf(value, 'values') && (Object.hasOwn(value, '_postman_variable_scope') || textOf(value, 'name') !== undefined)) {
    return { kind: 'environment', name: textOf(value, 'name') ?? '' };
  }
  return undefined;
}

/** Postman collections of version 1, 2.0 and 2.1, as exported or as the Postman API answers them. */
export const postmanImporter: Importer<PostmanSource> = {
  id: 'postman',
  name: 'Postman collection',
  detect: ({ value }: SourceDocument) => recognise(value),
  convert,
};

function convert(source: PostmanSource): ImportResult {
  switch (source.kind) {
    case 'dump':
      return { ok: false, message: `This is a Postman data dump with ${counted(source.names.length, 'collection')}: ${quoted(source.names)}. Export the one you want from Postman and import that file.` };
    case 'environment':
      return { ok: false, message: `This is the Postman environment ${quoted([source.name])}, which holds values but no requests. Export the collection from Postman and import that file.` };
    default:
  }
  const notes = new Notes();
  const collection = readCollection(source, notes);
  if (collection.requests.length + collection.unread === 0) {
    return { ok: false, message: `The Postman collection ${quoted([collection.name])} holds no requests. Import a collection with at least one request.` };
  }
  return connectorFrom(collection, notes);
}

function readCollection({ kind, collection, at }: Extract<PostmanSource, { collection: JsonObject }>, notes: Notes): Collection {
  if (kind === 'v1') return readV1(collection, placeAt(at), notes);
  if (kind === 'v2.x') notes.add('guessed', at, 'The collection does not name its version; it was read as version 2.1.');
  return readTree(collection, kind === 'v2.0' ? 'postman-2.0' : 'postman-2.1', placeAt(at), notes);
}
