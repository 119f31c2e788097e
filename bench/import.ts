/** P20 and P21: importing a file of some megabytes, against JSON.parse of the same content. */
import { stringify } from 'yaml';
import { isArray, isObject, member, objectOf, type Json, type JsonObject } from '../src/core/base/json';
import { importFiles } from '../src/core/importers/import-files';
import type { SourceFile } from '../src/core/importers/importer';
import { filesOf, hasSet, parsed, type CorpusSet } from './corpus-files';
import { atMost, fact, shortNumber, type Figure, type Findings } from './figures';
import { ratioOf, roundsFor, timed, timedUntil, type Ratio } from './stopwatch';

const wantedBytes = 3_500_000;

const encoded = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });

function documentsOf(set: Exclude<CorpusSet, 'connectors'>): JsonObject[] {
  return filesOf(set).flatMap(({ bytes }): JsonObject[] => {
    const document = parsed(new TextDecoder().decode(bytes));
    return document ? [document] : [];
  });
}

/** Real v2.1 collections as folders of one collection, until it is large enough. */
function largePostman(): JsonObject {
  const collections = documentsOf('postman').filter((document) => isArray(document['item']));
  const folders: Json[] = [];
  let bytes = 0;
  for (let turn = 0; bytes < wantedBytes && collections.length > 0; turn++) {
    const collection = collections[turn % collections.length] ?? {};
    const folder = { name: `Folder ${turn}`, item: collection['item'] ?? [] };
    // A collection of the corpus that is larger than all others together would be the whole measurement.
    const size = JSON.stringify(folder, null, 2).length;
    if (size > wantedBytes / 2) continue;
    bytes += size;
    folders.push(folder);
  }
  return { info: { name: 'Large', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' }, item: folders };
}

/** Gives every reference into the components a name space of its own. */
function renamed(node: Json, space: string, depth = 0): Json {
  if (depth > 200) return null;
  if (isArray(node)) return node.map((item) => renamed(item, space, depth + 1));
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]): [string, Json] => {
      if (key === '$ref' && typeof value === 'string') return [key, value.replace(/^(#\/components\/[A-Za-z]+\/)/, `$1${space}`)];
      if (key === 'operationId' && typeof value === 'string') return [key, `${space}${value}`];
      return [key, renamed(value, space, depth + 1)];
    }),
  );
}

/** Real OpenAPI 3.0 documents merged into one, until it is large enough. */
function largeOpenApi3(): JsonObject {
  const sources = documentsOf('openapi3').filter((document) => objectOf(document, 'paths') && JSON.stringify(document).length < wantedBytes);
  const paths: [string, Json][] = [];
  const components = new Map<string, [string, Json][]>();
  let bytes = 0;
  for (let turn = 0; bytes < wantedBytes && sources.length > 0; turn++) {
    const source = sources[turn % sources.length] ?? {};
    const space = `S${turn}`;
    const own: Json = renamed({ paths: source['paths'] ?? {}, components: source['components'] ?? {} }, space);
    bytes += JSON.stringify(own, null, 2).length;
    for (const [path, item] of Object.entries(objectOf(own, 'paths') ?? {})) paths.push([`/s${turn}${path}`, item]);
    for (const [section, members] of Object.entries(objectOf(own, 'components') ?? {})) {
      const list = components.get(section) ?? [];
      components.set(section, list);
      if (isObject(members)) for (const [name, node] of Object.entries(members)) list.push([`${space}${name}`, node]);
    }
  }
  return {
    openapi: '3.0.3',
    info: { title: 'Large', version: '1' },
    servers: [{ url: 'https://large.example.com' }],
    paths: Object.fromEntries(paths),
    components: Object.fromEntries(Array.from(components, ([section, members]) => [section, Object.fromEntries(members)])),
  };
}

interface Measured {
  readonly ratio: Ratio;
  readonly operations: number;
  readonly notes: number;
}

/** Times the import of a file beside JSON.parse of the JSON text with the same content. */
async function measure(file: SourceFile, json: string): Promise<Measured | string> {
  const first = await timedUntil(() => importFiles([file]));
  if (!first.result.ok) return first.result.message;
  const rounds: { ms: number; peerMs: number }[] = [];
  // Of a few rounds most would run code that the engine has not compiled yet; a busy machine is no reason to make them few.
  const count = roundsFor(first.ms, 6000, 11, 15);
  for (let round = 0; round < count; round++) {
    const peer = timed(() => member(JSON.parse(json), ''));
    const own = await timedUntil(() => importFiles([file]));
    rounds.push({ ms: own.ms, peerMs: peer.ms });
  }
  return { ratio: ratioOf(rounds), operations: first.result.operations, notes: first.result.notes.length };
}

async function figuresOf(name: string, document: JsonObject): Promise<Figure[]> {
  const json = JSON.stringify(document, null, 2);
  const megabytes = `${(json.length / 1_000_000).toFixed(1)} MB`;
  const detail = ({ ratio, operations }: Measured): string =>
    `${shortNumber(ratio.ms)} ms; JSON.parse ${shortNumber(ratio.peerMs)} ms; ${operations.toLocaleString('en-US')} operations`;
  const asJson = await measure(encoded('large.json', json), json);
  const asYaml = await measure(encoded('large.yaml', stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 })), json);
  return [
    typeof asJson === 'string'
      ? fact(`P20 ${name}, JSON, ${megabytes}`, asJson)
      : atMost(`P20 ${name}, JSON, ${megabytes} / JSON.parse`, asJson.ratio.ratio, { bar: 10, moonshot: 4, unit: ' ×', detail: detail(asJson) }),
    typeof asYaml === 'string'
      ? fact(`P21 ${name}, YAML`, asYaml)
      : atMost(`P21 ${name}, the same as YAML / JSON.parse`, asYaml.ratio.ratio, { bar: 20, moonshot: 12, unit: ' ×', detail: detail(asYaml) }),
  ];
}

/** The import of large files, made from the real ones of the corpus. */
export async function importFindings(): Promise<Findings> {
  const figures: Figure[] = [];
  if (hasSet('postman')) figures.push(...(await figuresOf('Postman 2.1', largePostman())));
  if (hasSet('openapi3')) figures.push(...(await figuresOf('OpenAPI 3.0', largeOpenApi3())));
  return { figures };
}
