import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../base/json';
import { nodeAt } from '../../base/tree';
import { isPointer } from '../../base/pointer';
import { importFiles } from '../import-files';
import type { Imported, SourceFile } from '../importer';
import { joinReferences } from './join-references';

const file = (name: string, content: string | object): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
});

async function opened(...files: SourceFile[]): Promise<Imported> {
  const result = await importFiles(files);
  if (!result.ok) throw new Error(result.message);
  return result;
}

const at = ({ connector }: Imported, pointer: string): Json | undefined => (isPointer(pointer) ? nodeAt(connector.definition, pointer) : undefined);
const answer = (schema: Json): Json => ({ responses: { 200: { description: 'OK', schema } } });
const version2 = (paths: Json, more: object = {}): object => ({ swagger: '2.0', info: { title: 'Harbour', version: '1' }, host: 'harbour.example', paths, ...more });

describe('files that were dropped together', () => {
  it('become one document: schemas in JSON and YAML are definitions, circles stay references', async () => {
    const result = await opened(
      file('api/openapi.json', version2({ '/ships': { get: answer({ $ref: './schemas/ship.yaml#/Ship' }) } })),
      file('api/schemas/ship.yaml', 'Ship:\n  type: object\n  properties:\n    crew: {type: array, items: {$ref: crew.json}}\n    next: {$ref: "#/Ship"}\n'),
      file('api/schemas/crew.json', { type: 'object', properties: { ship: { $ref: 'ship.yaml#/Ship' } } }),
      file('readme.md', 'Harbour'),
    );
    expect(at(result, '/paths/~1ships/get/responses/200/schema')).toEqual({ $ref: '#/definitions/Ship' });
    expect(at(result, '/definitions')).toEqual({
      Ship: { type: 'object', properties: { crew: { type: 'array', items: { $ref: '#/definitions/crew' } }, next: { $ref: '#/definitions/Ship' } } },
      crew: { type: 'object', properties: { ship: { $ref: '#/definitions/Ship' } } },
    });
    expect(result.notes.filter(({ kind }) => kind === 'merged')).toEqual([{ kind: 'merged', from: '', message: expect.stringContaining('api/schemas/ship.yaml, api/schemas/crew.json') }]);
    expect(result.notes.filter(({ kind }) => kind === 'skipped').map(({ message }) => message)).toEqual(['Left out: readme.md.']);
    expect(JSON.parse(result.connector.sources.definition?.text ?? '')).toEqual(result.connector.definition);
  });

  it('are found by their names alone when they came without folders', async () => {
    const result = await opened(file('openapi.json', version2({ '/ships': { get: answer({ $ref: './schemas/Ship.json' }) } })), file('ship.json', { type: 'string' }));
    expect(at(result, '/definitions/ship')).toEqual({ type: 'string' });
  });

  it('may hold paths, parameters and responses, which are written out', async () => {
    const result = await opened(
      file('openapi.yaml', 'openapi: 3.0.3\ninfo: {title: Harbour, version: "1"}\nservers: [{url: "https://harbour.example"}]\npaths:\n  /ships: {$ref: "paths/ships.yaml"}\ncomponents:\n  schemas:\n    Ship: {$ref: "ship.yaml"}\n'),
      file('paths/ships.yaml', 'get:\n  operationId: ListShips\n  parameters: [{$ref: "../parts.yaml#/Limit"}]\n  responses:\n    "500": {$ref: "../parts.yaml#/Failure"}\n    "200":\n      description: OK\n      content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Ship"}}}}\n'),
      file('parts.yaml', 'Limit: {name: limit, in: query, schema: {type: integer}}\nFailure:\n  description: Failed\n  content: {application/json: {schema: {$ref: "ship.yaml"}}}\n'),
      file('ship.yaml', 'type: object\nproperties: {name: {type: string}}\n'),
    );
    expect(result.source).toBe('openapi-3.0');
    expect(Object.keys(at(result, '/definitions') ?? {})).toEqual(['Ship']);
    expect(at(result, '/paths/~1ships/get/parameters/0')).toMatchObject({ name: 'limit', in: 'query', type: 'integer' });
    expect(at(result, '/paths/~1ships/get/responses/500/schema')).toEqual({ $ref: '#/definitions/Ship' });
    expect(at(result, '/paths/~1ships/get/responses/200/schema/items')).toEqual({ $ref: '#/definitions/Ship' });
    expect(result.notes.filter(({ kind }) => kind === 'unreadable' || kind === 'needs-you')).toEqual([]);
  });

  it('may hold all definitions', async () => {
    const result = await opened(
      file('api.json', version2({ '/ships': { get: answer({ $ref: 'all.json#/Ship' }) } }, { definitions: { $ref: 'all.json' } })),
      file('all.json', { Ship: { type: 'object', properties: { berth: { $ref: '#/Berth' } } }, Berth: { type: 'string' } }),
    );
    expect(at(result, '/definitions')).toEqual({ Ship: { type: 'object', properties: { berth: { $ref: '#/definitions/Berth' } } }, Berth: { type: 'string' } });
    expect(at(result, '/paths/~1ships/get/responses/200/schema')).toEqual({ $ref: '#/definitions/Ship' });
  });

  it('with one name get names of their own', async () => {
    const result = await opened(
      file('api.json', version2({ '/a': { get: answer({ $ref: 'one/ship.json' }) }, '/b': { get: answer({ $ref: 'two/ship.json' }) } })),
      file('one/ship.json', { type: 'string' }),
      file('two/ship.json', { type: 'integer' }),
    );
    expect(at(result, '/definitions')).toEqual({ ship: { type: 'string' }, ship2: { type: 'integer' } });
  });

  it('may themselves be API descriptions', async () => {
    const result = await opened(
      file('main.json', version2({ '/ships': { get: answer({ $ref: 'shared.json#/definitions/Ship' }) } })),
      file('shared.json', version2({}, { definitions: { Ship: { type: 'string' } } })),
    );
    expect(at(result, '/definitions/Ship')).toEqual({ type: 'string' });
  });
});

describe('what is not there', () => {
  it.each([
    ['2.0', version2({ '/a': { get: answer({ $ref: 'gone.json#/Ship' }) } })],
    ['3.0', { openapi: '3.0.0', info: { title: 'a', version: '1' }, paths: { '/a': { get: { responses: { 200: { description: 'OK', content: { 'application/json': { schema: { $ref: 'gone.json#/Ship' } } } } } } } } }],
  ])('is named, in OpenAPI %s', async (_version, document) => {
    for (const files of [[file('api.json', document)], [file('api.json', document), file('other.json', { a: 1 })]]) {
      const result = await opened(...files);
      expect(result.notes.some(({ kind, message }) => kind === 'needs-you' && message.includes('“gone.json#/Ship”') && message.includes('together'))).toBe(true);
    }
  });

  it('inside a file that is there is named with the file', async () => {
    const result = await opened(file('api.json', version2({ '/a': { get: answer({ $ref: 'ship.json#/Gone' }) } })), file('ship.json', { Ship: {} }));
    expect(result.notes).toContainEqual({ kind: 'unreadable', from: '', message: expect.stringContaining('“ship.json” holds no “/Gone”') });
    expect(at(result, '/paths/~1a/get/responses/200/schema')).toEqual({});
  });

  it('and addresses of the web are never fetched', () => {
    const value: Json = { swagger: '2.0', paths: { '/a': { $ref: 'https://harbour.example/paths.json' } } };
    expect(joinReferences('a.json', new Map([['a.json', value], ['paths.json', { get: {} }]]))).toEqual({ value, joined: [], notes: [] });
  });
});

describe('hostile files', () => {
  it('that lead in circles outside schemas end in a note', async () => {
    const result = await opened(file('api.json', version2({ '/a': { $ref: 'one.json' } })), file('one.json', { $ref: 'two.json' }), file('two.json', { $ref: 'one.json' }));
    expect(result.notes.some(({ kind, message }) => kind === 'unreadable' && message.includes('leads back to where it stands'))).toBe(true);
  });

  it('that would grow without end are not joined', () => {
    const files = new Map<string, Json>([['a.json', { swagger: '2.0', paths: { '/a': { $ref: 'f0.json' } } }]]);
    for (let level = 0; level < 12; level++) files.set(`f${level}.json`, Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`k${index}`, { $ref: `f${level + 1}.json` }])));
    files.set('f12.json', {});
    const { joined, notes } = joinReferences('a.json', files);
    expect(joined).toEqual([]);
    expect(notes).toEqual([{ kind: 'needs-you', from: '', message: expect.stringMatching(/grow beyond 2,000,000 values/) }]);
  });

  it('never make it throw, and samples are left alone', () => {
    const keys = fc.constantFrom('$ref', 'properties', 'schema', 'paths', 'definitions', 'allOf', 'items', 'example', '__proto__', 'mapping', 'responses');
    const refs = fc.constantFrom<Json>('b.json', 'b.json#/schema', '#/paths', 'a.json#/definitions', '../..//b.json#', 'b.json#/%', '#', '', 'c.json#/x', 'http://x/b.json');
    const { node } = fc.letrec<{ node: Json }>((tie) => ({ node: fc.oneof({ maxDepth: 5 }, refs, fc.array(tie('node'), { maxLength: 2 }), fc.dictionary(keys, tie('node'), { maxKeys: 4 })) }));
    fc.assert(fc.property(node, node, (one, two) => void joinReferences('a.json', new Map<string, Json>([['a.json', { swagger: '2.0', definitions: one, paths: two }], ['b.json', one]]))), { numRuns: 400 });
    const sample: Json = { swagger: '2.0', paths: {}, definitions: { A: { $ref: 'b.json' }, B: { example: { $ref: 'b.json' } } } };
    expect(joinReferences('a.json', new Map<string, Json>([['a.json', sample], ['b.json', { type: 'string' }]])).value).toEqual({ swagger: '2.0', paths: {}, definitions: { A: { type: 'string' }, B: { example: { $ref: 'b.json' } } } });
  });
});
