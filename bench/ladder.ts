/**
 * Documents of any number of operations, merged from real ones: the ladder that shows how cost grows with size.
 * Reference: performance, section 2.
 */
import { isArray, isObject, objectOf, textOf, type Json, type JsonObject } from '../src/core/base/json';
import { referencesIn } from '../src/core/rules/engine/references';
import { isOperationMethod } from '../src/core/connector/operations-of';
import { sharedSections, type SharedSection } from '../src/core/connector/shared-object';
import { sharedKey } from '../src/core/rules/engine/units';
import { randomFrom, shuffled } from './random';

export interface Rung {
  readonly definition: JsonObject;
  /** The definition as a file: indented by two blanks. */
  readonly text: string;
  readonly operations: number;
  /** The path and method of the operation in the middle. */
  readonly middle: { readonly path: string; readonly method: string };
}

type Shared = ReadonlyMap<string, { readonly section: SharedSection; readonly name: string; readonly node: Json }>;

function sharedOf(document: JsonObject): Shared {
  return new Map(
    sharedSections.flatMap((section) =>
      Object.entries(objectOf(document, section) ?? {}).map(([name, node]) => [sharedKey(section, name), { section, name, node }] as const),
    ),
  );
}

/** True when every reference inside the document leads to something, so that merging it makes no broken document. */
export function isWhole(document: JsonObject): boolean {
  const shared = sharedOf(document);
  const isIn = (node: Json | undefined): boolean => referencesIn(node).every((key) => shared.has(key));
  return isIn(document['paths']) && Array.from(shared.values()).every(({ node }) => isIn(node));
}

interface Names {
  readonly space: string;
  readonly ids: ReadonlySet<string>;
}

const reference = /^#\/(definitions|parameters|responses)\/(.+)$/;

/** The node with its references and the operation ids in it put into the name space of its document. */
function renamed(node: Json, names: Names, depth = 0): Json {
  if (depth > 200) return null;
  if (isArray(node)) return node.map((item) => renamed(item, names, depth + 1));
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]): [string, Json] => {
      if (typeof value !== 'string') return [key, renamed(value, names, depth + 1)];
      const found = key === '$ref' ? reference.exec(value) : null;
      if (found) return [key, `#/${found[1] ?? ''}/${names.space}${found[2] ?? ''}`];
      return [key, key === 'operationId' && names.ids.has(value) ? `${names.space}${value}` : value];
    }),
  );
}

interface Operation {
  readonly path: string;
  readonly method: string;
  readonly id: string;
  readonly node: JsonObject;
  /** Members of the path item that are no operations. */
  readonly around: JsonObject;
}

function operationsOf(document: JsonObject): Operation[] {
  return Object.entries(objectOf(document, 'paths') ?? {}).flatMap(([path, item]) => {
    if (!path.startsWith('/') || !isObject(item)) return [];
    const around = Object.fromEntries(Object.entries(item).filter(([key]) => !isOperationMethod(key)));
    return Object.entries(item).flatMap(([method, node]): Operation[] => {
      const id = textOf(node, 'operationId');
      return isOperationMethod(method) && isObject(node) && id !== undefined ? [{ path, method, id, node, around }] : [];
    });
  });
}

/** The shared objects that some nodes lead to, over any number of references. */
function reachedFrom(nodes: readonly Json[], shared: Shared): Shared {
  const reached = new Map<string, { readonly section: SharedSection; readonly name: string; readonly node: Json }>();
  const queue = nodes.flatMap(referencesIn);
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const found = shared.get(key);
    if (!found || reached.has(key)) continue;
    reached.set(key, found);
    queue.push(...referencesIn(found.node));
  }
  return reached;
}

/** The definition that every operation of a rung names in its answer for errors, for the worst edit. */
export const everyonesDefinition = 'EveryonesError';

const everyonesResponse: JsonObject = { description: 'The call failed.', schema: { $ref: `#/definitions/${everyonesDefinition}` } };
const everyones: JsonObject = {
  type: 'object',
  properties: {
    code: { type: 'string', description: 'The code of the failure.', 'x-ms-summary': 'Code' },
    detail: { type: 'string', description: 'What went wrong.', 'x-ms-summary': 'Detail' },
  },
};

/** The operation with one more response, which names what everyone uses. */
function withEveryones(node: JsonObject): JsonObject {
  return { ...node, responses: { ...objectOf(node, 'responses'), '503': everyonesResponse } };
}

/**
 * A document of exactly `count` operations out of real documents, which are taken again under other names when they do
 * not suffice. Every document has a name space of its own; shared objects that nothing uses are left out. The same
 * documents, count and seed give the same bytes. With `usedByAll`, every operation names one more definition.
 */
export function rungOf(documents: readonly JsonObject[], count: number, seed = 20_261_122, usedByAll = false): Rung {
  const sources = shuffled(
    documents.filter((document) => operationsOf(document).length > 0 && isWhole(document)),
    randomFrom(seed),
  );
  if (sources.length === 0) throw new Error('There is no document to merge.');
  const paths = new Map<string, Record<string, Json>>();
  const shared: Record<SharedSection, [string, Json][]> = { definitions: [], parameters: [], responses: [] };
  const placed: { path: string; method: string }[] = [];
  for (let turn = 0; placed.length < count; turn++) {
    const document = sources[turn % sources.length] ?? {};
    const operations = operationsOf(document).slice(0, count - placed.length);
    const names: Names = { space: `S${turn}`, ids: new Set(operations.map(({ id }) => id)) };
    for (const { path, method, node, around } of operations) {
      const fullPath = `/s${turn}${path}`;
      const item = paths.get(fullPath) ?? { ...Object.fromEntries(Object.entries(around).map(([key, value]) => [key, renamed(value, names)])) };
      const own = renamed(node, names);
      if (!isObject(own)) continue;
      const { security: _security, ...plain } = own;
      item[method] = usedByAll ? withEveryones(plain) : plain;
      paths.set(fullPath, item);
      placed.push({ path: fullPath, method });
    }
    const roots = operations.flatMap(({ node, around }) => [node, around]);
    for (const { section, name, node } of reachedFrom(roots, sharedOf(document)).values()) {
      shared[section].push([`${names.space}${name}`, renamed(node, names)]);
    }
  }
  if (usedByAll) shared.definitions.push([everyonesDefinition, everyones]);
  const definition: JsonObject = {
    swagger: '2.0',
    info: {
      title: 'Ladder',
      description: `Real operations, merged to ${count}, to see what a document of this size costs.`,
      version: '1.0',
      contact: { name: 'Ladder', url: 'https://ladder.example.com', email: 'ladder@example.com' },
    },
    host: 'ladder.example.com',
    basePath: '/',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: Object.fromEntries(paths),
    ...Object.fromEntries(sharedSections.map((section) => [section, Object.fromEntries(shared[section])])),
    securityDefinitions: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
    security: [{ key: [] }],
  };
  const middle = placed[placed.length >> 1] ?? { path: '', method: '' };
  return { definition, text: JSON.stringify(definition, null, 2), operations: placed.length, middle };
}

/** The properties of a connector around a rung. */
export const ladderProperties: JsonObject = {
  properties: {
    connectionParameters: {
      api_key: { type: 'securestring', uiDefinition: { displayName: 'API Key', description: 'The key of the service.', tooltip: 'Your key', constraints: { required: 'true' } } },
    },
    iconBrandColor: '#007ee5',
    capabilities: [],
    publisher: 'Ladder',
    stackOwner: 'Ladder',
  },
};
