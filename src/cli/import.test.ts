import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operationsOf } from '../core/connector/operations-of';
import { exportConnectorFolder } from '../core/exporters/connector-folder/export-folder';
import { keepOperations } from '../core/importers/choose/choose-operations';
import { importFiles } from '../core/importers/import-files';
import { inFolder, put, run, emptyFolders } from './testing/terminal';

emptyFolders();

const faulty = `{
  "swagger": "2.0",
  "info": { "title": "Harbour", "version": "1.0", "description": "Berths" },
  "host": "harbour.example",
  "paths": { "/a": { "get": { "operationId": "ListBerths", "responses": {} } }, "/b": { "get": { "operationId": "ListBerths", "responses": {} } } }
}
`;
const broken = '{\n  "swagger": "2.0"\n  "paths": {}\n}';

describe('import', () => {
  it('writes a connector folder and reports what it did', async () => {
    const out = inFolder('out');
    const { status, json } = await run('import', put('api.json', faulty), '--out', out, '--format', 'json');
    expect(status).toBe(0);
    expect(json()).toEqual({ source: 'openapi-2.0', requests: 2, operations: 2, kept: 2, notes: expect.any(Array), questions: [] });
    expect(readFileSync(join(out, 'apiDefinition.swagger.json'), 'utf8')).toBe(faulty);
    expect(JSON.parse(readFileSync(join(out, 'apiProperties.json'), 'utf8'))).toHaveProperty('properties.iconBrandColor');
  });

  it('replaces no file of other content, and writes nothing then', async () => {
    const kept = put('out/apiProperties.json', 'mine');
    const { status, error } = await run('import', put('api.json', faulty), '--out', inFolder('out'));
    expect([status, readFileSync(kept, 'utf8'), existsSync(inFolder('out', 'apiDefinition.swagger.json'))]).toEqual([2, 'mine', false]);
    expect(error).toContain('exists already');
  });

  it('gives line and column of broken JSON and writes nothing', async () => {
    const { status, error } = await run('import', put('api.json', broken), '--out', inFolder('out'));
    expect([status, existsSync(inFolder('out'))]).toEqual([2, false]);
    expect(error).toMatch(/api\.json:3:3: /);
  });

  const server = (url: string, description: string) => ({ url, description });
  const openApi3 = {
    openapi: '3.0.3',
    info: { title: 'Harbour', version: '1.0' },
    servers: [server('https://one.example/v1', 'One'), server('https://two.example', 'Two')],
    paths: {
      '/ships': { get: { operationId: 'ListShips', summary: 'List ships.', tags: ['Ships'], responses: { 200: { description: 'OK' } } } },
      '/piers': { get: { operationId: 'ListPiers', summary: 'List piers', responses: { 200: { description: 'OK', links: { next: {} } } } } },
    },
  };
  const collection = {
    info: { name: 'Harbour', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    item: [
      { name: 'List ships', request: { method: 'GET', url: 'https://one.example/ships?free={{free}}', auth: { type: 'bearer', bearer: [] } } },
      { name: 'Add ship', request: { method: 'POST', url: 'https://one.example/ships', body: { mode: 'raw', raw: '{"name":"Ada"}' } } },
    ],
  };
  const filesIn = (folder: string): [string, string][] => readdirSync(folder).toSorted().map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

  it.each<[string, object | string]>([
    ['a document of OpenAPI 3', openApi3],
    ['a Postman collection', collection],
    ['a definition of OpenAPI 2.0', faulty],
  ])('writes for %s what the page opens: the same door, the same answers, all operations', async (_what, content) => {
    const path = put('source.json', content);
    const out = inFolder('out');
    expect((await run('import', path, '--out', out)).status).toBe(0);
    const onThePage = await importFiles([{ name: 'source.json', bytes: new Uint8Array(readFileSync(path)) }], {});
    if (!onThePage.ok) throw new Error(onThePage.message);
    const landed = keepOperations(onThePage.connector, new Set(operationsOf(onThePage.connector.definition).map(({ at }) => at)));
    const expected = exportConnectorFolder(landed).map(({ name, bytes }): [string, string] => [name, new TextDecoder().decode(bytes)]);
    expect(filesIn(out)).toEqual(expected.toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });

  it('keeps the operations that are wanted', async () => {
    const out = inFolder('out');
    const { status, json } = await run('import', put('api.json', openApi3), '--out', out, '--keep', 'GET /sh*', '--format', 'json');
    expect([status, json().operations, json().kept]).toEqual([0, 2, 1]);
    expect(Object.keys(JSON.parse(readFileSync(join(out, 'apiDefinition.swagger.json'), 'utf8')).paths)).toEqual(['/ships']);
    const nothing = await run('import', put('api.json', openApi3), '--out', inFolder('none'), '--skip', 'Nobody');
    expect(nothing).toMatchObject({ status: 2, error: expect.stringContaining('“Nobody” matches none') });
    expect(existsSync(inFolder('none'))).toBe(false);
  });

  it('says what may be decided, decides it, and refuses answers that nobody asked for', async () => {
    const path = put('api.json', openApi3);
    const asked = await run('import', path, '--questions');
    expect(asked.out).toContain('server: Server');
    expect(asked.out).toMatch(/^ {2}\* 0: https:\/\/one\.example\/v1 \(One\)$/m);
    expect((await run('import', path, '--questions', '--format', 'json')).json().questions.map((question: { id: string }) => question.id)).toContain('server');
    const out = inFolder('out');
    await run('import', path, '--out', out, '--decide', 'server=1');
    expect(JSON.parse(readFileSync(join(out, 'apiDefinition.swagger.json'), 'utf8')).host).toBe('two.example');
    expect(await run('import', path, '--out', out, '--decide', 'server=7')).toMatchObject({ status: 2, error: expect.stringContaining('Choose from 0, 1') });
    expect(await run('import', path, '--out', out, '--decide', 'colour=red')).toMatchObject({ status: 2, error: expect.stringContaining('Nothing is asked under “colour”') });
    expect(await run('import', path, '--out', out, '--decide', 'server')).toMatchObject({ status: 2, error: expect.stringContaining('ID=VALUE') });
  });

  it('writes notes by kind, with their places in the source', async () => {
    const { out } = await run('import', put('api.json', openApi3), '--out', inFolder('out'));
    expect(out).toMatch(/^Lost \(2\)\n {2}servers \(line \d+\): A connector has one host\./m);
    expect(out).toMatch(/^Renamed \(1\)\n {2}paths › \/ships › get \(line \d+\): 1 summary /m);
    expect(out).toMatch(/openapi-3\.0: 2 requests, 2 operations, 3 notes; \d files in .*\.\n$/);
  });

  it('mends what OpenAPI 2.0 forbids, while check still finds it in the file', async () => {
    const parameters = [{ name: 'body', in: 'body', schema: { type: 'object' } }, { name: 'plan', in: 'formData', type: 'string' }];
    const path = put('two.json', { swagger: '2.0', info: { title: 'Harbour', version: '1' }, host: 'h.example', paths: { '/a': { post: { operationId: 'AddA', parameters, responses: {} } } } });
    const { json } = await run('import', path, '--out', inFolder('out'), '--format', 'json');
    expect(json().notes).toMatchObject([{ kind: 'lost', from: '/paths/~1a/post/parameters' }]);
    expect((await run('check', path)).out).toContain('[parameter-single-body]');
    expect((await run('check', inFolder('out'))).out).not.toContain('[parameter-single-body]');
  });

  it('asks for what is missing', async () => {
    expect((await run('import', 'a')).error).toContain('--out');
    expect((await run('import', '--out', 'x')).error).toContain('Give one file');
  });
});
