import { describe, expect, it } from 'vitest';
import { arrayOf, type Json, type JsonObject, textOf } from '../../base/json';
import { host, importOk, notesOf, operationAt, parameterOf, pathsOf } from './testing/harbour';

const v1 = (requests: Json[], more: JsonObject = {}): JsonObject => ({ id: 'c', name: 'Harbour', order: [], folders: [], requests, ...more });

describe('version 1 collections', () => {
  it('keeps requests that no order names, once each, behind those that are placed', () => {
    const requests = ['a', 'b', 'c'].map((id) => ({ id, name: `List ${id}s`, url: `${host}/${id}s`, method: 'GET' }));
    const result = importOk(v1(requests, { order: ['c', 'a', 'c'], folders: [{ id: 'f', name: 'Piers', order: ['a'] }] }));
    expect(pathsOf(result)).toEqual(['/cs', '/as', '/bs']);
    expect(operationAt(result, '/as')?.tags).toEqual(['Piers']);
    expect(result.requests).toBe(3);
  });

  it('nests folders by folders_order or by their parent, and stops at circles', () => {
    const requests = [{ id: 'a', url: `${host}/a`, folder: 'inner' }, { id: 'b', url: `${host}/b`, folder: 'loop' }];
    const folders = [{ id: 'outer', name: 'Outer', folders_order: ['inner'] }, { id: 'inner', name: 'Inner' }, { id: 'loop', name: 'Loop', folder: 'loop' }];
    const result = importOk(v1(requests, { folders }));
    expect(operationAt(result, '/a')?.tags).toEqual(['Outer', 'Inner']);
    expect(operationAt(result, '/b')?.tags).toEqual(['Loop']);
  });

  it('reads headers from text, disabled lines included, and headerData before it', () => {
    const result = importOk(v1([{ id: 'a', url: `${host}/a`, headers: 'X-Ship: Ada\n//X-Old: 1\n' }, { id: 'b', url: `${host}/b`, headers: 'X-Ship: Ada', headerData: [{ key: 'X-New', value: '1', enabled: false }] }]));
    expect(parameterOf(operationAt(result, '/a'), 'X-Old')).toMatchObject({ 'x-ms-visibility': 'advanced' });
    expect((arrayOf(operationAt(result, '/b'), 'parameters') ?? []).map((parameter) => textOf(parameter, 'name'))).toEqual(['X-New']);
  });

  it('reads query and path variables beside the URL', () => {
    const result = importOk(v1([{ id: 'a', url: `${host}/a/:id?x=1`, queryParams: [{ key: 'y', value: '2' }], pathVariables: { id: '7' } }]));
    expect(parameterOf(operationAt(result, '/a/{id}'), 'id')).toMatchObject({ type: 'integer' });
    expect(parameterOf(operationAt(result, '/a/{id}'), 'y')).toBeDefined();
  });

  it.each<[string, JsonObject, string]>([
    ['raw', { dataMode: 'raw', rawModeData: '{"a":1}' }, 'body'],
    ['raw in a list', { dataMode: 'raw', rawModeData: ['{"a":1}'] }, 'body'],
    ['params', { dataMode: 'params', data: [{ key: 'pier', value: 'x', type: 'text' }] }, 'pier'],
    ['urlencoded', { dataMode: 'urlencoded', data: [{ key: 'pier', value: 'x' }] }, 'pier'],
    ['binary', { dataMode: 'binary' }, 'body'],
    ['graphql', { dataMode: 'graphql', graphqlModeData: { query: '{ berths }' } }, 'body'],
  ])('reads a body of mode %s', (_mode, more, parameter) => {
    const result = importOk(v1([{ id: 'a', url: `${host}/a`, method: 'POST', ...more }]));
    expect(parameterOf(operationAt(result, '/a', 'post'), parameter)).toBeDefined();
  });

  it('takes empty params for no body', () => {
    const result = importOk(v1([{ id: 'a', url: `${host}/a`, method: 'POST', dataMode: 'params', data: [] }]));
    expect(arrayOf(operationAt(result, '/a', 'post'), 'parameters')).toEqual([]);
  });

  it('reads saved responses with their requests', () => {
    const responses = [{ name: 'ok', responseCode: { code: 201, name: 'Created' }, text: '{"id":1}', headers: [], request: { url: `${host}/a`, dataMode: 'raw', rawModeData: '{"b":1}' } }];
    const operation = operationAt(importOk(v1([{ id: 'a', url: `${host}/a`, method: 'POST', dataMode: 'raw', rawModeData: '{"a":1}', responses }])), '/a', 'post');
    expect(operation?.responses).toMatchObject({ 201: { description: 'Created', schema: { properties: { id: { type: 'integer' } } } } });
    expect(JSON.stringify(parameterOf(operation, 'body'))).toContain('"b"');
  });

  it.each<[string, JsonObject, string]>([
    ['basicAuth', { currentHelper: 'basicAuth', helperAttributes: { username: 'u', password: 'pier-password-1' } }, 'basic_auth'],
    ['attributes as text', { currentHelper: 'bearerAuth', helperAttributes: '{"token":"pier-password-1"}' }, 'API Key'],
    ['the newer auth', { currentHelper: 'basicAuth', auth: { type: 'apikey', apikey: [{ key: 'key', value: 'X-Key' }] } }, 'API Key'],
  ])('reads the helper %s without its values', (_what, more, definition) => {
    const result = importOk(v1([{ id: 'a', url: `${host}/a`, ...more }]));
    expect(Object.keys(result.connector.definition.securityDefinitions ?? {})).toEqual([definition]);
    expect(JSON.stringify(result)).not.toContain('pier-password-1');
  });

  it('notes scripts and requests without a URL', () => {
    const result = importOk(v1([{ id: 'a', url: `${host}/a`, tests: 'tests.ok = true' }, { id: 'b', name: 'Empty', url: '' }, 7]));
    expect(result.requests).toBe(2);
    expect(notesOf(result, 'lost').some(({ message }) => message.startsWith('Scripts'))).toBe(true);
    expect(notesOf(result, 'skipped').map(({ from }) => from)).toEqual(['/requests/1', '/requests/2']);
  });
});
