import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject, type Json, type JsonObject } from '../../base/json';
import { readJson } from '../../base/json-text/read-json';
import { pointerOf } from '../../base/pointer';
import { corpusFolder } from '../../base/testing/corpus';
import { nodeAt, removeAt, replaceAt } from '../../base/tree';
import { decodeText } from '../../base/text-file';
import { connectorOf, type Connector } from '../../connector/connector';
import { applyImport } from './apply-import';
import { compareImport, compareInSteps } from './compare-import';
import type { ComparedItem, ImportChoice } from './comparison';

const ref = (name: string): JsonObject => ({ $ref: `#/definitions/${name}` });
const query = (name: string, more: JsonObject = {}): JsonObject => ({ name, in: 'query', type: 'string', ...more });

const imported: JsonObject = {
  swagger: '2.0',
  info: { title: 'Harbour', version: '1.0.0' },
  host: 'harbour.example',
  basePath: '/',
  paths: {
    '/berths': {
      get: {
        summary: 'List berths',
        operationId: 'ListBerths',
        parameters: [query('size'), query('quay')],
        responses: { 200: { description: 'OK', schema: { type: 'array', items: ref('Berth') } } },
      },
      post: { summary: 'Add berth', operationId: 'AddBerth', parameters: [{ name: 'body', in: 'body', schema: ref('NewBerth') }], responses: { 201: { description: 'Created' } } },
    },
    '/berths/{id}': {
      get: { summary: 'Get berth', operationId: 'GetBerth', parameters: [{ name: 'id', in: 'path', required: true, type: 'string' }], responses: { 200: { description: 'OK', schema: ref('Berth') } } },
    },
    '/boats': { get: { operationId: 'ListBoats', responses: { 200: { description: 'OK' } } } },
  },
  definitions: {
    Berth: { type: 'object', properties: { id: { type: 'string' }, size: { type: 'string' }, note: { type: 'string' } }, required: ['id'] },
    NewBerth: { type: 'object', properties: { size: { type: 'string' } } },
  },
};

type Edit = readonly [keys: readonly (string | number)[], value: Json | undefined];

function edited(tree: JsonObject, ...edits: Edit[]): JsonObject {
  const result = edits.reduce<Json>((node, [keys, value]) => (value === undefined ? removeAt(node, pointerOf(keys)) : replaceAt(node, pointerOf(keys), value)), tree);
  return isObject(result) ? result : tree;
}
const of = (definition: JsonObject): Connector => connectorOf(definition, { properties: {} });
const base = of(imported);
const get = (path: string, ...below: (string | number)[]): (string | number)[] => ['paths', path, 'get', ...below];

interface Merge {
  readonly items: readonly ComparedItem[];
  readonly definition: JsonObject;
  readonly at: (...keys: (string | number)[]) => Json | undefined;
}

function merge(mine: JsonObject, theirs: JsonObject, choices: Record<string, ImportChoice> = {}, earlier: Connector | undefined = base): Merge {
  const comparison = compareImport(earlier, of(mine), of(theirs));
  const { definition } = applyImport(comparison, new Map(Object.entries(choices)));
  return { items: [...comparison.operations, ...comparison.shared, ...comparison.settings], definition, at: (...keys) => nodeAt(definition, pointerOf(keys)) };
}
const keysAt = ({ at }: Merge, ...keys: string[]): string[] => Object.keys(Object(at(...keys)));

const worded = edited(
  imported,
  [get('/berths', 'summary'), 'List all berths'],
  [get('/berths', 'operationId'), 'ListAllBerths'],
  [get('/berths', 'x-ms-visibility'), 'important'],
  [get('/berths', 'parameters', 0, 'x-ms-summary'), 'Size of the boat'],
  [['definitions', 'Berth', 'properties', 'size', 'title'], 'Size'],
  [['definitions', 'Berth', 'properties', 'note', 'description'], 'A note.'],
);

describe('compareImport', () => {
  it('finds nothing to decide where nothing changed', () => {
    expect(merge(worded, imported).items).toEqual([]);
  });

  it('says in words what the newer version of an operation changed', () => {
    const theirs = edited(
      imported,
      [get('/berths', 'parameters'), [query('quay', { required: true }), query('size', { type: 'integer' }), query('limit')]],
      [get('/berths', 'responses'), { 200: { description: 'OK', schema: { type: 'object', properties: { total: { type: 'integer' } } } }, 404: { description: 'Not found' } }],
      [get('/berths', 'deprecated'), true],
    );
    const [item, ...others] = merge(worded, theirs).items;
    expect(others).toEqual([]);
    expect(item).toMatchObject({ id: '/definition/paths/~1berths/get', state: 'changed', name: 'List all berths', preset: 'merge' });
    expect(item?.changes).toEqual([
      'parameter limit was added',
      'parameter size changed from string to integer',
      'parameter quay became required',
      'the 200 response changed from array to object',
      'the 200 response gained property total',
      'the items of the 200 response changed',
      'the 404 response was added',
      'the deprecation changed',
    ]);
  });

  it('tells added, removed, own and dismissed operations apart', () => {
    const theirs = edited(imported, [['paths', '/boats'], undefined], [['paths', '/ships'], { get: { operationId: 'ListShips' } }]);
    const mine = edited(imported, [get('/berths/{id}'), undefined], [['paths', '/own'], { get: { operationId: 'Own' } }]);
    expect(merge(mine, theirs).items.map(({ state, id, preset }) => [state, id, preset])).toEqual([
      ['removed', '/definition/paths/~1boats/get', 'keep'],
      ['mine', '/definition/paths/~1own/get', 'keep'],
      ['dismissed', 'new /definition/paths/~1berths~1{id}/get', 'keep'],
      ['added', 'new /definition/paths/~1ships/get', 'take'],
    ]);
  });

  it('knows an operation by its path whatever its variables are called, and by its id when it moved', () => {
    const theirs = edited(
      imported,
      [['paths', '/berths/{id}'], undefined],
      [['paths', '/Berths/{berthId}/'], { get: { operationId: 'Renamed', parameters: [{ name: 'berthId', in: 'path', required: true, type: 'string' }], responses: { 200: { description: 'OK', schema: ref('Berth') } } } }],
      [['paths', '/boats'], undefined],
      [['paths', '/fleet'], { get: { operationId: 'ListBoats', responses: { 200: { description: 'OK' } } } }],
    );
    expect(merge(imported, theirs).items.map(({ id, changes }) => [id, changes])).toEqual([
      ['/definition/paths/~1berths~1{id}/get', ['the path changed from /berths/{id} to /Berths/{berthId}/', 'parameter id is called berthId', 'the summary changed', 'the operation ID changed']],
      ['/definition/paths/~1boats/get', ['the path changed from /boats to /fleet']],
    ]);
  });
});

describe('applyImport', () => {
  it('takes the structure of theirs and keeps the texts, the visibility and the id of mine', () => {
    const theirs = edited(
      imported,
      [get('/berths', 'parameters'), [query('limit', { type: 'integer' }), query('size', { type: 'integer', description: 'Theirs' })]],
      [get('/berths', 'summary'), 'Their summary'],
      [get('/berths', 'operationId'), 'Berths_List'],
      [get('/berths/{id}', 'summary'), 'Their summary'],
      [['definitions', 'Berth', 'properties'], { id: { type: 'string' }, size: { type: 'number' }, length: { type: 'number' } }],
    );
    const merged = merge(worded, theirs);
    expect(merged.at(...get('/berths'))).toEqual({
      summary: 'List all berths',
      operationId: 'ListAllBerths',
      'x-ms-visibility': 'important',
      parameters: [query('limit', { type: 'integer' }), { ...query('size', { type: 'integer', description: 'Theirs' }), 'x-ms-summary': 'Size of the boat' }],
      responses: nodeAt(imported, pointerOf(get('/berths', 'responses'))),
    });
    expect(merged.at(...get('/berths/{id}', 'summary'))).toBe('Their summary');
    expect(merged.at('definitions', 'Berth', 'properties')).toEqual({ id: { type: 'string' }, size: { type: 'number', title: 'Size' }, length: { type: 'number' } });
    expect(keysAt(merged, 'definitions', 'Berth', 'properties')).toEqual(['id', 'size', 'length']);
  });

  it('keeps what was changed, added and deleted here against what they changed', () => {
    const mine = edited(
      imported,
      [get('/berths', 'parameters'), [query('size', { type: 'boolean' }), query('own')]],
      [['definitions', 'Berth', 'properties', 'note', 'type'], 'integer'],
    );
    const theirs = edited(
      imported,
      [get('/berths', 'parameters'), [query('size', { type: 'integer' }), query('quay', { required: true })]],
      [['definitions', 'Berth', 'properties', 'note'], undefined],
    );
    const merged = merge(mine, theirs);
    expect(merged.at(...get('/berths', 'parameters'))).toEqual([query('size', { type: 'boolean' }), query('own')]);
    expect(merged.at('definitions', 'Berth', 'properties', 'note')).toEqual({ type: 'integer' });
  });

  it('puts new things behind their neighbours and leaves the order of mine', () => {
    const paths: JsonObject = Object(imported['paths']);
    const mine = edited(imported, [['paths'], Object.fromEntries(Object.entries(paths).toReversed())]);
    const theirs = edited(imported, [['paths'], { '/first': { get: {} }, ...paths, '/last': { get: {} } }], [['paths', '/berths'], { put: { operationId: 'Put' }, ...Object(paths['/berths']) }]);
    const merged = merge(mine, theirs);
    expect(keysAt(merged, 'paths')).toEqual(['/first', '/boats', '/last', '/berths/{id}', '/berths']);
    expect(keysAt(merged, 'paths', '/berths')).toEqual(['put', 'get', 'post']);
  });

  it('makes the choices of a person', () => {
    const theirs = edited(imported, [get('/berths', 'summary'), 'Theirs'], [['paths', '/boats'], undefined], [['paths', '/ships'], { get: { responses: { 200: { schema: ref('Ship') } } } }], [['definitions', 'Ship'], { type: 'object' }]);
    const all: Record<string, ImportChoice> = { '/definition/paths/~1berths/get': 'take', '/definition/paths/~1boats/get': 'take', 'new /definition/paths/~1ships/get': 'keep' };
    const merged = merge(worded, theirs, all);
    expect(merged.at(...get('/berths'))).toEqual(nodeAt(theirs, pointerOf(get('/berths'))));
    expect(keysAt(merged, 'paths')).toEqual(['/berths', '/berths/{id}']);
    expect(keysAt(merged, 'definitions')).toEqual(['Berth', 'NewBerth']);
    const kept = merge(worded, theirs, { '/definition/paths/~1berths/get': 'keep' });
    expect(kept.at(...get('/berths'))).toEqual(nodeAt(worded, pointerOf(get('/berths'))));
    expect(keysAt(kept, 'definitions')).toEqual(['Berth', 'NewBerth', 'Ship']);
  });

  it('brings a shared part that a taken operation uses, and drops one that is gone with its last use', () => {
    const theirs = edited(
      imported,
      [['paths', '/berths', 'post', 'parameters', 0, 'schema'], ref('BerthInput')],
      [['definitions', 'NewBerth'], undefined],
      [['definitions', 'BerthInput'], { type: 'object', properties: { part: ref('Part') } }],
      [['definitions', 'Part'], { type: 'string' }],
    );
    const id = '/definition/definitions/BerthInput';
    expect(keysAt(merge(imported, theirs, { [id]: 'keep' }), 'definitions')).toEqual(['Berth', 'BerthInput', 'Part']);
    const input = '/definition/paths/~1berths/post';
    expect(keysAt(merge(imported, theirs, { [input]: 'keep' }), 'definitions')).toEqual(['Berth', 'NewBerth']);
    const touched = edited(imported, [['definitions', 'NewBerth', 'description'], 'Mine.']);
    expect(keysAt(merge(touched, theirs), 'definitions')).toContain('NewBerth');
  });

  it('follows a path that changed, unless it was changed here; never over another operation', () => {
    const theirs = edited(imported, [['paths', '/boats'], undefined], [['paths', '/fleet'], { get: { operationId: 'ListBoats', responses: {} } }]);
    expect(keysAt(merge(imported, theirs), 'paths')).toEqual(['/berths', '/berths/{id}', '/fleet']);
    const mine = edited(imported, [['paths', '/boats'], undefined], [['paths', '/my-boats'], nodeAt(imported, '/paths/~1boats')]);
    expect(keysAt(merge(mine, theirs), 'paths')).toEqual(['/berths', '/berths/{id}', '/my-boats']);
    const crowded = edited(imported, [['paths', '/fleet'], { get: { operationId: 'Own', summary: 'Own' } }]);
    const both = merge(crowded, theirs);
    expect(JSON.stringify(both.definition)).toContain('"Own"');
    expect(JSON.stringify(both.definition)).toContain('ListBoats');
  });

  it('renames a path variable together with its parameter', () => {
    const item = (name: string): JsonObject => ({ get: { operationId: 'GetBerth', summary: 'Get berth', parameters: [{ name, in: 'path', required: true, type: 'string' }], responses: {} } });
    const theirs = edited(imported, [['paths', '/berths/{id}'], undefined], [['paths', '/berths/{berthId}'], { ...item('berthId'), delete: { operationId: 'Delete', parameters: [{ name: 'berthId', in: 'path' }] } }]);
    const taken = merge(imported, theirs);
    expect(taken.at(...get('/berths/{berthId}', 'parameters', 0, 'name'))).toBe('berthId');
    expect(keysAt(taken, 'paths', '/berths/{berthId}')).toEqual(['get', 'delete']);
    const mine = edited(imported, [['paths', '/berths/{id}'], undefined], [['paths', '/berths/{mine}'], item('mine')]);
    const kept = merge(mine, theirs);
    expect(kept.at(...get('/berths/{mine}', 'parameters', 0, 'name'))).toBe('mine');
    expect(kept.at('paths', '/berths/{mine}', 'delete', 'parameters', 0, 'name')).toBe('mine');
  });

  it('reads the paths of theirs below the base path of mine', () => {
    const moved = edited(imported, [['basePath'], '/berths'], [['paths'], { '/{id}': Object(imported['paths'])['/berths/{id}'], '/x': { get: { operationId: 'X' } } }]);
    const merged = merge(imported, moved);
    expect(merged.at('basePath')).toBe('/');
    expect(keysAt(merged, 'paths')).toContain('/berths/x');
    expect(merged.items.map(({ state, id }) => [state, id])).toEqual([
      ['removed', '/definition/paths/~1berths/get'],
      ['removed', '/definition/paths/~1berths/post'],
      ['removed', '/definition/paths/~1boats/get'],
      ['added', 'new /definition/paths/~1berths~1x/get'],
    ]);
  });

  it('takes new settings where nothing was changed here, and leaves the sign-in', () => {
    const theirs = edited(imported, [['host'], 'new.example'], [['info'], { title: 'Theirs', version: '2.0.0', contact: { name: 'A' } }], [['securityDefinitions'], { basic: { type: 'basic' } }]);
    const mine = edited(imported, [['info', 'title'], 'Mine'], [['securityDefinitions'], { key: { type: 'apiKey' } }]);
    const merged = merge(mine, theirs);
    expect([merged.at('host'), merged.at('info'), merged.at('securityDefinitions')]).toEqual(['new.example', { title: 'Mine', version: '2.0.0', contact: { name: 'A' } }, { key: { type: 'apiKey' } }]);
  });

  it('counts all of mine as the person’s own without an earlier import', () => {
    const theirs = edited(imported, [get('/berths', 'summary'), 'Theirs'], [get('/berths', 'parameters'), [query('size', { type: 'integer', description: 'New' }), query('limit')]]);
    const comparison = compareImport(undefined, of(worded), of(theirs));
    const { definition } = applyImport(comparison);
    expect(nodeAt(definition, pointerOf(get('/berths')))).toMatchObject({
      summary: 'List all berths',
      parameters: [{ name: 'size', type: 'string', description: 'New', 'x-ms-summary': 'Size of the boat' }, { name: 'limit' }, { name: 'quay' }],
    });
  });

  it('makes the new import the base of the next one, and nothing else of the connector changes', () => {
    const origin = (definition: JsonObject) => ({ source: 'openapi-3.0', file: 'a.json', definition });
    const mine: Connector = { ...of(worded), origin: origin(imported), script: { name: 'script.csx', text: '', encoding: 'utf-8' } };
    const theirs = edited(imported, [get('/berths', 'deprecated'), true]);
    const merged = applyImport(compareImport(base, mine, { ...of(theirs), origin: origin(theirs) }));
    expect(merged.origin?.definition).toBe(theirs);
    expect(merged).toEqual({ ...mine, definition: merged.definition, origin: origin(theirs) });
    expect(applyImport(compareImport(base, mine, { ...of(imported), origin: origin(structuredClone(imported)) }))).toBe(mine);
  });
});

const names = ['a', 'b', 'c'];
const text = fc.constantFrom('one', 'two', 'three');
const sparse = <Value>(keys: readonly string[], value: fc.Arbitrary<Value>): fc.Arbitrary<{ [key: string]: Value | undefined }> =>
  fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] });
const schema = fc.record(
  {
    type: fc.constantFrom('string', 'integer', 'object'),
    title: text,
    $ref: fc.constantFrom('#/definitions/a', '#/definitions/b', '#/definitions/c'),
    properties: sparse(names, fc.record({ type: fc.constantFrom('string', 'integer'), description: text }, { requiredKeys: [] })),
    required: fc.subarray(names),
  },
  { requiredKeys: [] },
);
const queries = ['a', 'b', 'c'].flatMap((name) => ['string', 'integer'].map((type) => ({ name, in: 'query', type })));
const operation = fc.record(
  {
    operationId: fc.constantFrom('A', 'B', 'C', 'D'),
    summary: text,
    'x-ms-visibility': fc.constantFrom('important', 'advanced'),
    tags: fc.subarray(['one', 'two', 'three']),
    parameters: fc.subarray(queries).map((some) => some.filter(({ name }, index) => some[index + 1]?.name !== name)),
    responses: sparse(['200', '404'], fc.record({ description: text, schema })),
  },
  { requiredKeys: [] },
);
const pathItem = sparse(['get', 'post', 'x-note'], operation);
const definition = fc
  .record({ host: text, basePath: fc.constant('/'), paths: sparse(['/a', '/b/{a}', '/c'], pathItem), definitions: sparse(names, schema) }, { requiredKeys: [] })
  .map((made): JsonObject => JSON.parse(JSON.stringify(made)));

describe('merging any three definitions', () => {
  it('changes nothing when the newer import is the earlier one', () => {
    fc.assert(
      fc.property(definition, definition, (earlier, mine) => {
        const connector = of(mine);
        expect(applyImport(compareImport(of(earlier), connector, of(structuredClone(earlier))))).toBe(connector);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the structure of theirs when nothing was changed here', () => {
    fc.assert(
      fc.property(definition, definition, (earlier, theirs) => {
        const comparison = compareImport(of(earlier), of(earlier), of(theirs));
        const merged = applyImport(comparison, new Map([...comparison.operations, ...comparison.shared, ...comparison.settings].map(({ id, state }) => [id, state === 'removed' ? 'take' : 'merge'])));
        const operations = (tree: JsonObject): string[] => Object.entries(Object(tree['paths'])).flatMap(([path, node]) => ['get', 'post'].filter((method) => Object.hasOwn(Object(node), method)).map((method) => `${method} ${path}`)).toSorted();
        const expected = operations(comparison.theirs.definition);
        expect(operations(merged.definition).length).toBe(expected.length);
      }),
      { numRuns: 300 },
    );
  });

  it('has nothing left to do once the new import is the base', () => {
    fc.assert(
      fc.property(fc.option(definition, { nil: undefined }), definition, definition, (earlier, mine, theirs) => {
        const merged = applyImport(compareImport(earlier && of(earlier), of(mine), of(theirs)));
        expect(applyImport(compareImport(of(theirs), merged, of(theirs)))).toBe(merged);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same when it is done twice from one base, as long as no operation moves', () => {
    const unnamed = definition.map((made): JsonObject => JSON.parse(JSON.stringify(made, (key, value: unknown) => (key === 'operationId' ? undefined : value))));
    fc.assert(
      fc.property(fc.option(unnamed, { nil: undefined }), unnamed, unnamed, (earlier, mine, theirs) => {
        const before = earlier && of(earlier);
        const once = applyImport(compareImport(before, of(mine), of(theirs)));
        expect(applyImport(compareImport(before, once, of(theirs))).definition).toEqual(once.definition);
      }),
      { numRuns: 500 },
    );
  });

  it('loses no operation of mine by its presets', () => {
    fc.assert(
      fc.property(definition, definition, definition, (earlier, mine, theirs) => {
        const count = (tree: JsonObject): number => Object.values(Object(tree['paths'])).reduce<number>((sum, node) => sum + ['get', 'post'].filter((method) => Object.hasOwn(Object(node), method)).length, 0);
        const merged = applyImport(compareImport(of(earlier), of(mine), of(theirs)));
        expect(count(merged.definition)).toBeGreaterThanOrEqual(count(mine));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no reference without its target when both sides had it', () => {
    const dangling = (tree: JsonObject): string[] => Array.from(JSON.stringify(tree).matchAll(/#\/definitions\/(\w)/g), ([, name]) => name ?? '').filter((name) => !Object.hasOwn(Object(tree['definitions']), name));
    fc.assert(
      fc.property(definition, definition, definition, (earlier, mine, theirs) => {
        const before = new Set([...dangling(mine), ...dangling(theirs)]);
        const merged = applyImport(compareImport(of(earlier), of(mine), of(theirs)));
        expect(dangling(merged.definition).filter((name) => !before.has(name))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('takes any trees and any choices', () => {
    const tree = fc.dictionary(fc.constantFrom('paths', 'definitions', 'tags', '/a', 'get', '__proto__', 'basePath'), fc.jsonValue()).map((made): JsonObject => JSON.parse(JSON.stringify({ paths: { '/a': made, '/b': { get: made } }, ...made })));
    fc.assert(
      fc.property(tree, tree, tree, fc.constantFrom<ImportChoice[]>('take', 'keep', 'merge'), (one, two, three, choice) => {
        const comparison = compareImport(of(one), of(two), of(three));
        applyImport(comparison, new Map([...comparison.operations, ...comparison.shared, ...comparison.settings].map(({ id }) => [id, choice])));
      }),
      { numRuns: 300 },
    );
  });
});

it('stops after every operation and shared part, so that a page stays live', () => {
  const [earlier, mine, theirs] = [of(imported), of(imported), of(edited(imported, [['definitions', 'Berth', 'title'], 'Place']))];
  const steps = [...compareInSteps(earlier, mine, theirs)];
  expect(steps.length).toBeGreaterThan(Object.keys(imported['paths'] ?? {}).length + 1);
  expect(compareImport(earlier, mine, theirs).shared.map(({ name }) => name)).toEqual(['Berth']);
});

it('names demands of a foreign schema that are no names without calling their methods', () => {
  const demanding = (required: Json): Connector => of(edited(imported, [['definitions', 'Berth', 'required'], required]));
  const [item] = compareImport(of(imported), of(imported), demanding([{ toString: 1, valueOf: 2 }])).shared;
  expect(item?.changes).toContain('it requires something else');
});

const folder = corpusFolder('connectors');

describe.skipIf(!existsSync(folder))('the definitions of real connectors', () => {
  const definitions = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /apidefinition\.swagger\.json$/i.test(name))
        .flatMap((name) => {
          const read = readJson(decodeText(name, readFileSync(join(folder, name))).text);
          return read.ok && isObject(read.value) ? [read.value] : [];
        })
    : [];

  it('come back as they are when the same import comes again, also after one text was changed', () => {
    for (const tree of definitions) {
      const again = of(structuredClone(tree));
      for (const mine of [of(tree), of(edited(tree, [['info', 'title'], 'Mine']))]) {
        const comparison = compareImport(of(tree), mine, again);
        expect([...comparison.operations, ...comparison.shared, ...comparison.settings]).toEqual([]);
        expect(applyImport(comparison)).toBe(mine);
      }
    }
  });
});
