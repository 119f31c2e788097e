import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { child, pointerOf } from '../../base/pointer';
import { documentPaths, type DocumentSet } from '../../base/testing/corpus';
import { renameOperation } from '../../commands/rename-operation';
import { codeOf } from '../../connector/code-of';
import { setAt, valueAt, type Connector } from '../../connector/connector';
import { operationsOf } from '../../connector/operations-of';
import { importFiles } from '../import-files';
import { applyImport } from './apply-import';
import { compareImport } from './compare-import';
import { itemsOf } from './comparison';
import { earlierImport } from './earlier-import';

const largest = 1_500_000;

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;

function read(path: string): JsonObject {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const value: unknown = path.endsWith('.json') ? JSON.parse(text) : parseDocument(text, { merge: true, uniqueKeys: false }).toJS({ maxAliasCount: 10_000 });
  const tree: Json = JSON.parse(JSON.stringify(value));
  return isObject(tree) ? tree : {};
}

async function imported(path: string, tree: JsonObject): Promise<Connector> {
  const result = await importFiles([{ name: path, bytes: new TextEncoder().encode(JSON.stringify(tree)) }]);
  if (!result.ok) throw new Error(result.message);
  return result.connector;
}

/** Works on an imported connector as a person does; gives every text that must still be there afterwards. */
function workedOn(connector: Connector, random: Random): { readonly mine: Connector; readonly texts: readonly string[] } {
  const texts: string[] = [];
  const words = (what: string): string => {
    const text = `Worded${what}${texts.length}Here`;
    texts.push(text);
    return text;
  };
  let mine = connector;
  for (const { at } of operationsOf(connector.definition)) {
    if (random() > 0.4) continue;
    mine = setAt(mine, child(at, 'summary'), words('Summary'));
    if (random() < 0.5) mine = setAt(mine, child(at, 'description'), words('Description'));
    if (random() < 0.5) mine = setAt(mine, child(at, 'x-ms-visibility'), 'important');
    if (random() < 0.5) mine = renameOperation.apply(mine, { at, to: words('Id') });
    const first = arrayOf(valueAt(mine, at), 'parameters')?.[0];
    if (isObject(first) && textOf(first, 'name') !== undefined) mine = setAt(mine, child(child(child(at, 'parameters'), 0), 'x-ms-summary'), words('Title'));
  }
  return { mine, texts };
}

const methods = ['get', 'put', 'post', 'delete', 'patch'];

/** A later OpenAPI 3 document: operations taken away, moved, altered, added. */
function laterOpenApi(tree: JsonObject, random: Random): JsonObject {
  const paths = Object.entries(objectOf(tree, 'paths') ?? {}).flatMap(([path, item]): [string, Json][] => {
    if (!isObject(item)) return [[path, item]];
    const members = Object.entries(item).flatMap(([method, operation]): [string, Json][] => {
      if (!methods.includes(method) || !isObject(operation)) return [[method, operation]];
      const chance = random();
      if (chance < 0.08) return [];
      if (chance < 0.2) return [[method, { ...operation, summary: 'A later summary', deprecated: true }]];
      if (chance < 0.35) return [[method, { ...operation, parameters: [...(arrayOf(operation, 'parameters') ?? []), { name: 'addedLater', in: 'query', schema: { type: 'integer' } }] }]];
      if (chance < 0.45) return [[method, { ...operation, parameters: (arrayOf(operation, 'parameters') ?? []).slice(1).concat((arrayOf(operation, 'parameters') ?? []).filter((one, index) => index === 0 && textOf(one, 'in') === 'path')) }]];
      return [[method, operation]];
    });
    return [[random() < 0.05 ? `${path}/later` : path, Object.fromEntries(members)]];
  });
  return { ...tree, info: { ...objectOf(tree, 'info'), version: '99.0' }, paths: { ...Object.fromEntries(paths), '/added/later': { get: { operationId: 'AddedLater', responses: { 200: { description: 'OK' } } } } } };
}

/** A later Postman collection, of any version: requests taken away, renamed, with another parameter. */
function laterPostman(node: Json, random: Random): Json {
  if (isArray(node)) return node.map((element) => laterPostman(element, random));
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]): [string, Json] => {
      if ((key === 'item' || key === 'requests') && isArray(value)) {
        const kept = value.filter((element) => member(element, 'item') !== undefined || random() > 0.08);
        return [key, kept.map((element) => laterPostman(element, random))];
      }
      if (key === 'url' && typeof value === 'string' && random() < 0.2) return [key, `${value}${value.includes('?') ? '&' : '?'}addedLater=1`];
      if (key === 'url' && isObject(value) && random() < 0.2) return [key, { ...value, query: [...(arrayOf(value, 'query') ?? []), { key: 'addedLater', value: '1' }] }];
      if (key === 'name' && typeof value === 'string' && isObject(member(node, 'request')) && random() < 0.1) return [key, `${value} later`];
      return [key, key === 'request' || key === 'collection' ? laterPostman(value, random) : value];
    }),
  );
}

const sets: readonly { readonly set: DocumentSet; readonly later: (tree: JsonObject, random: Random) => Json }[] = [
  { set: 'openapi3', later: laterOpenApi },
  { set: 'postman', later: laterPostman },
];

describe.each(sets)('a later version of each file of $set', ({ set, later }) => {
  const files = documentPaths(set).filter((path) => statSync(path).size < largest);

  it.skipIf(files.length === 0).each(files)('%s', { timeout: 120_000 }, async (path) => {
    const random = randomFrom(basename(path).length * 7919 + statSync(path).size);
    const tree = read(path);
    const first = await imported(path, tree);
    const { mine, texts } = workedOn(first, random);

    const again = await imported(path, structuredClone(tree));
    const unchanged = compareImport(earlierImport(mine, again), mine, again);
    expect(itemsOf(unchanged).filter(({ state }) => state !== 'mine')).toEqual([]);
    const same = applyImport(unchanged);
    expect(same).toBe(mine);
    expect(codeOf(same, 'definition')).toBe(codeOf(mine, 'definition'));

    const changed = later(tree, random);
    const theirs = await imported(path, isObject(changed) ? changed : {});
    const comparison = compareImport(earlierImport(mine, theirs), mine, theirs);
    const merged = applyImport(comparison);

    const written = JSON.stringify(merged.definition);
    // A text goes only with the parameter or property that the service took away, and is listed as a conflict then.
    const listed = JSON.stringify(itemsOf(comparison).flatMap(({ members }) => members.filter(({ isConflict }) => isConflict).map((one) => one.mine ?? null)));
    expect(texts.filter((text) => !written.includes(text) && !listed.includes(text))).toEqual([]);
    expect(texts.filter((text) => !written.includes(text)).length).toBeLessThanOrEqual(texts.length * 0.1);

    // One that moved there and has another ID here is in the earlier import under neither.
    const moved = new Set<string>(comparison.operations.flatMap(({ match: { base, theirs: there } }) => (base && there && base.path !== there.path ? [pointerOf(['definition', 'paths', there.path, there.method])] : [])));
    const left = compareImport(earlierImport(mine, theirs), merged, theirs);
    const kept = new Set(itemsOf(comparison).flatMap(({ members }) => members.filter(({ preset }) => preset === 'mine').map(({ label }) => label)));
    expect(itemsOf(left).filter(({ state }) => state === 'added')).toEqual([]);
    expect(itemsOf(left).flatMap(({ id, members }) => members.filter(({ label }) => !moved.has(id) && !kept.has(label)).map(({ label }) => `${id}: ${label}`))).toEqual([]);
    expect(applyImport(compareImport(earlierImport(merged, theirs), merged, theirs))).toBe(merged);
    const ids = operationsOf(merged.definition).map(({ operationId }) => operationId).filter((id) => id !== '');
    const before = operationsOf(theirs.definition).map(({ operationId }) => operationId).filter((id) => id !== '');
    if (new Set(before).size === before.length) expect(ids.length - new Set(ids).size).toBe(0);
  });
});
