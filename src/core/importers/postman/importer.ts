import { arrayOf, isArray, isObject, type Json, type JsonObject, member, objectOf, textOf } from '../../base/json';
import type { Pointer } from '../../base/pointer';
import { nothingDecided, type ImportContext, type Importer, type ImportResult, type SourceDocument } from '../importer';
import { Questions } from '../questions';
import { connectorFrom } from '../requests-to-operations/connector-from';
import type { Collection } from '../requests-to-operations/model';
import { Notes, quoted } from '../requests-to-operations/notes';
import { placeAt } from '../requests-to-operations/place';
import { emptyScope, type Scope } from '../requests-to-operations/variables';
import { askForVariables, variablePrefix } from './ask-variables';
import { type Environment, environmentOf, environmentsBeside, environmentValues } from './environments';
import { readTree } from './read-tree';
import { readV1 } from './v1';

/** A collection in a document. */
export interface CollectionSource {
  readonly kind: 'v1' | 'v2.0' | 'v2.1' | 'v2.x';
  readonly collection: JsonObject;
  readonly at: Pointer;
}

/** A recognised Postman export, and which kind it is. */
export type PostmanSource =
  | CollectionSource
  | { readonly kind: 'dump'; readonly dump: JsonObject; readonly collections: readonly CollectionSource[] }
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
    const found = collections.map((collection, index) => recognise(collection, `/collections/${index}`));
    return { kind: 'dump', dump: value, collections: found.filter((source) => source !== undefined && 'collection' in source) };
  }
  const environment = at === '' ? environmentOf(value, undefined) : undefined;
  return environment && { kind: 'environment', name: environment.name };
}

const nameOf = ({ collection }: CollectionSource): string => textOf(collection, 'name') ?? textOf(objectOf(collection, 'info'), 'name') ?? '';

/** The collection of a data dump that is imported: the first, or the one that was decided. */
function chosenCollection(collections: readonly CollectionSource[], questions: Questions): CollectionSource | undefined {
  const taken = questions.choose({
    id: 'collection',
    title: 'Collection',
    about: 'The data dump holds several collections; each makes a connector of its own.',
    options: collections.map((source, index) => ({ value: String(index), label: nameOf(source) || `Collection ${index + 1}` })),
    preset: '0',
  });
  return collections[Number(taken)];
}

/** Postman collections of version 1, 2.0 and 2.1, as exported or as the Postman API answers them. */
export const postmanImporter: Importer<PostmanSource> = {
  id: 'postman',
  name: 'Postman collection',
  detect: ({ value }: SourceDocument) => recognise(value),
  convert,
};

function convert(source: PostmanSource, { decisions, beside }: ImportContext = nothingDecided): ImportResult {
  const questions = new Questions(decisions);
  switch (source.kind) {
    case 'dump': {
      const chosen = chosenCollection(source.collections, questions);
      if (!chosen) return { ok: false, message: 'This is a Postman data dump without a collection. Export the collection you want from Postman and import that file.' };
      return convertCollection(chosen, environmentsBeside(beside, source.dump), questions);
    }
    case 'environment':
      return { ok: false, message: `This is the Postman environment ${quoted([source.name])}, which holds values but no requests. Export the collection from Postman and import that file, with the environment beside it.` };
    default:
      return convertCollection(source, environmentsBeside(beside, undefined), questions);
  }
}

function convertCollection(source: CollectionSource, environments: readonly Environment[], questions: Questions): ImportResult {
  const notes = new Notes();
  const given = questions.decidedWith(variablePrefix);
  const values = environmentValues(environments, notes, questions);
  for (const [name, value] of given) if (value.trim() !== '') values.set(name, value.trim());
  const collection = readCollection(source, values.size === 0 ? emptyScope : { ...emptyScope, first: values }, notes);
  if (collection.requests.length + collection.unread === 0) {
    return { ok: false, message: `The Postman collection ${quoted([collection.name])} holds no requests. Import a collection with at least one request.` };
  }
  askForVariables(collection.requests, given, questions);
  const result = connectorFrom(collection, notes, questions);
  return result.ok ? { ...result, used: environments.flatMap(({ file }) => file ?? []) } : result;
}

function readCollection({ kind, collection, at }: CollectionSource, scope: Scope, notes: Notes): Collection {
  if (kind === 'v1') return readV1(collection, placeAt(at), notes, scope);
  if (kind === 'v2.x') notes.add('guessed', at, 'The collection does not name its version; it was read as version 2.1.');
  return readTree(collection, kind === 'v2.0' ? 'postman-2.0' : 'postman-2.1', placeAt(at), notes, scope);
}
