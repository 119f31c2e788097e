import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrayOf, type Json, type JsonObject, objectOf, textOf } from '../../base/json';
import { pointerOf } from '../../base/pointer';
import { nodeAt } from '../../base/tree';
import { structureProblems } from '../testing/swagger-structure';
import type { Imported, ImportResult } from '../importer';
import { harImporter } from './importer';

const host = 'https://api.harbour.example';

interface Told {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly postData?: Json;
  readonly status?: number;
  readonly content?: JsonObject;
  readonly resource?: string;
  readonly cookies?: JsonObject[];
  readonly answered?: Readonly<Record<string, string>>;
}

const listOf = (headers: Readonly<Record<string, string>> = {}): JsonObject[] => Object.entries(headers).map(([name, value]) => ({ name, value }));
const json = (value: Json): JsonObject => ({ mimeType: 'application/json; charset=utf-8', text: JSON.stringify(value) });
const entry = (url: string, { method = 'GET', headers, postData, status = 200, content = json({ ok: true }), resource, cookies = [], answered }: Told = {}): JsonObject => ({
  ...(resource === undefined ? {} : { _resourceType: resource }),
  request: { method, url, headers: listOf(headers), queryString: [], cookies, ...(postData === undefined ? {} : { postData }) },
  response: { status, statusText: '', headers: listOf(answered), content, cookies: [] },
});
const harOf = (...entries: Json[]): Json => ({ log: { version: '1.2', creator: { name: 'Recorder', version: '1' }, entries } });

function convert(value: Json): ImportResult | undefined {
  const source = harImporter.detect({ file: { name: 'a.har', text: '', encoding: 'utf-8' }, format: 'json', value });
  return source && harImporter.convert(source);
}

function importOk(...entries: Json[]): Imported {
  const result = convert(harOf(...entries));
  if (!result?.ok) throw new Error(result?.message ?? 'not recognised');
  expect(structureProblems(result.connector.definition)).toEqual([]);
  return result;
}

const operationOf = ({ connector }: Imported, path: string, method = 'get'): JsonObject | undefined => {
  const found = nodeAt(connector.definition, pointerOf(['paths', path]));
  return objectOf(found, method);
};
const namesOf = (operation: JsonObject | undefined): (string | undefined)[] => (arrayOf(operation, 'parameters') ?? []).map((parameter) => textOf(parameter, 'name'));

describe('a HAR file', () => {
  it('gives operations with the answers as samples', () => {
    const result = importOk(
      entry(`${host}/v1/ships?limit=10`, { content: json([{ id: 1, name: 'Ada' }]) }),
      entry(`${host}/v1/ships?limit=20&sort=name`, { content: json([{ id: 2, name: 'Bob', draft: 3.5 }]) }),
      entry(`${host}/v1/ships`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, postData: { mimeType: 'application/json', text: '{"name":"Eve"}' }, status: 201 }),
    );
    expect([result.source, result.requests, result.operations]).toEqual(['har', 3, 2]);
    const list = operationOf(result, '/v1/ships');
    expect(namesOf(list)).toEqual(['limit', 'sort']);
    expect(nodeAt(list ?? {}, '/responses/200/schema/items/properties')).toMatchObject({ id: { type: 'integer' }, name: { type: 'string' }, draft: { type: 'number' } });
    const add = operationOf(result, '/v1/ships', 'post');
    expect(nodeAt(add ?? {}, '/parameters/0/schema/properties/name')).toMatchObject({ type: 'string' });
    expect(objectOf(add, 'responses')).toHaveProperty('201');
    expect(result.notes.some(({ kind, message }) => kind === 'merged' && message.startsWith('2 requests became'))).toBe(true);
  });

  it('opens ids in paths, so that one thing is one operation', () => {
    const result = importOk(entry(`${host}/ships/17/crew/0b8bd2d7-3ccf-4ed5-9e4a-2f1d7f6c0a11`), entry(`${host}/ships/18/crew/1b8bd2d7-3ccf-4ed5-9e4a-2f1d7f6c0a11`), entry(`${host}/v2/status`));
    expect(Object.keys(objectOf(result.connector.definition, 'paths') ?? {})).toEqual(['/ships/{shipId}/crew/{crewId}', '/v2/status']);
    expect(result.notes.some(({ kind, message }) => kind === 'guessed' && message.includes('“shipId”, “crewId”'))).toBe(true);
  });

  it('leaves out pages, assets and preflights with one note that counts them', () => {
    const result = importOk(
      entry(`${host}/`, { content: { mimeType: 'text/html', text: '<html>' }, resource: 'document' }),
      entry(`${host}/logo.png`, { content: { mimeType: 'image/png', text: 'iVBOR', encoding: 'base64' } }),
      entry(`${host}/app.js`, { content: { mimeType: 'application/javascript' }, resource: 'script' }),
      entry(`${host}/app.css`, { content: { mimeType: 'text/css' } }),
      entry(`${host}/font.woff2`, { content: {} }),
      entry(`${host}/ships`, { method: 'OPTIONS', headers: { 'Access-Control-Request-Method': 'GET' } }),
      entry('data:image/png;base64,xx'),
      entry(`${host}/ships`, { resource: 'xhr' }),
      entry(`${host}/ships/picture`, { content: { mimeType: 'image/png', text: 'iVBOR', encoding: 'base64' }, resource: 'fetch' }),
    );
    expect(Object.keys(objectOf(result.connector.definition, 'paths') ?? {})).toEqual(['/ships', '/ships/picture']);
    expect(result.notes.filter(({ kind }) => kind === 'skipped')).toEqual([
      { kind: 'skipped', from: '/log/entries', message: '7 recorded requests are no part of an API and were left out: web pages (1), images, media and fonts (2), scripts and styles (2), CORS preflights (1), addresses that are not HTTP (1).' },
    ]);
    const picture = operationOf(result, '/ships/picture');
    expect(nodeAt(picture ?? {}, '/responses/200/schema')).toEqual({ type: 'string', format: 'binary' });
    expect(picture?.['produces']).toEqual(['image/png']);
  });

  it('keeps no cookie and no credential', () => {
    const result = importOk(
      entry(`${host}/ships?access_token=sup3rSecret9x`, { headers: { Authorization: 'Bearer sup3rSecret9abcdef', Cookie: 'sid=sup3rSecret9' }, cookies: [{ name: 'sid', value: 'sup3rSecret9' }], answered: { 'Set-Cookie': 'sid=sup3rSecret9' } }),
      entry('https://keeper:sup3rSecret9@api.harbour.example/crew', { headers: { 'X-CSRF-Token': 'sup3rSecret9' }, content: json({ token: 'sup3rSecret9' }) }),
    );
    expect(JSON.stringify(result)).not.toContain('sup3rSecret9');
    expect(result.notes.filter(({ kind, message }) => kind === 'secret-removed' && message.startsWith('Cookies of 1'))).toHaveLength(1);
    expect(result.connector.definition['securityDefinitions']).toEqual({ 'API Key': { type: 'apiKey', in: 'header', name: 'Authorization' } });
  });

  it('makes no parameters of what a browser sends by itself', () => {
    const headers = { ':authority': 'h', 'sec-ch-ua': 'x', Referer: 'https://h', 'User-Agent': 'x', 'X-Ship': 'Ada' };
    const result = importOk(entry(`${host}/ships`, { headers }));
    expect(namesOf(operationOf(result, '/ships'))).toEqual(['X-Ship']);
    expect(result.notes.some(({ kind, message }) => kind === 'lost' && message.includes('“sec-ch-ua”, “referer”'))).toBe(true);
  });

  it('reads forms, by their list and by their text, and bodies in Base64', () => {
    const multipart = '--b\r\nContent-Disposition: form-data; name="plan"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nNorth\r\n--b--\r\n';
    const result = importOk(
      entry(`${host}/a`, { method: 'POST', postData: { mimeType: 'application/x-www-form-urlencoded', params: [{ name: 'a%5Bb%5D', value: '1' }], text: 'a%5Bb%5D=1' } }),
      entry(`${host}/b`, { method: 'POST', postData: { mimeType: 'multipart/form-data; boundary=b', text: multipart } }),
      entry(`${host}/c`, { method: 'POST', postData: { mimeType: 'application/json', text: 'eyJuYW1lIjoiw6kifQ==', encoding: 'base64' }, content: { mimeType: 'application/json', text: 'eyJzaGlwIjoiQWRhIn0=', encoding: 'base64' } }),
      entry(`${host}/d`, { method: 'POST', postData: { mimeType: 'application/octet-stream', text: '\u0001' } }),
    );
    expect(namesOf(operationOf(result, '/a', 'post'))).toEqual(['a[b]']);
    expect(arrayOf(operationOf(result, '/b', 'post'), 'parameters')).toMatchObject([{ name: 'plan', type: 'file' }, { name: 'title', type: 'string' }]);
    expect(nodeAt(operationOf(result, '/c', 'post') ?? {}, '/parameters/0/schema/properties')).toHaveProperty('name');
    expect(nodeAt(operationOf(result, '/c', 'post') ?? {}, '/responses/200/schema/properties')).toHaveProperty('ship');
    expect(nodeAt(operationOf(result, '/d', 'post') ?? {}, '/parameters/0/schema')).toEqual({ type: 'string', format: 'binary' });
  });

  it('takes the host of most requests and routes the others', () => {
    const result = importOk(entry(`${host}/ships`), entry(`${host}/crew`), entry('https://weather.example/today'));
    expect(result.connector.definition['host']).toBe('api.harbour.example');
    expect(nodeAt(result.connector.properties, '/properties/policyTemplateInstances/0')).toMatchObject({ templateId: 'dynamichosturl' });
    expect(result.notes.some(({ message }) => message.includes('another host (weather.example)'))).toBe(true);
  });

  it('without requests to an API is refused in a sentence that says what it holds', () => {
    expect(convert(harOf())).toEqual({ ok: false, message: expect.stringMatching(/holds no requests to an API\. .*\.$/) });
    expect(convert(harOf(entry(`${host}/a.css`, { content: { mimeType: 'text/css' } })))).toEqual({ ok: false, message: expect.stringContaining('only scripts and styles (1)') });
    expect(importOk(7, {}, entry(`${host}/ships`)).notes.filter(({ kind }) => kind === 'skipped')).toHaveLength(2);
  });

  it('never throws, whatever the entries are', () => {
    const any = fc.letrec<{ value: Json; entry: Json }>((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as Json), tie('entry')),
      entry: fc.dictionary(
        fc.constantFrom('request', 'response', 'url', 'method', 'headers', 'postData', 'params', 'text', 'mimeType', 'name', 'value', 'content', 'status', 'cookies', 'queryString', 'encoding', '__proto__'),
        fc.oneof(fc.constantFrom<Json>('https://h.example/a/1?x=%', 'base64', 'multipart/form-data', 200, null), fc.array(tie('entry'), { maxLength: 3 }), tie('value')),
      ),
    }));
    fc.assert(fc.property(fc.array(any.entry, { maxLength: 4 }), (entries) => void convert(harOf(...entries))), { numRuns: 300 });
  });
});
