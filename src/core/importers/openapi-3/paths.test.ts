import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { proposedId } from './operation-ids';
import { at, convert, harbour, lossesOf, notesOf } from './testing/convert';

const responses = { 200: { description: 'OK' } };
const named = (operationId: string, more: JsonObject = {}): JsonObject => ({ operationId, summary: 'Do it', responses, ...more });
const pathsOf = (paths: Json, more: JsonObject = {}) => convert(harbour({ paths, ...more }));

describe('findPaths', () => {
  it('skips methods that 2.0 does not have, and counts them as requests', () => {
    const result = pathsOf({ '/a': { get: named('A'), trace: named('T'), query: named('Q'), additionalOperations: { LINK: named('L') } } });
    expect(lossesOf(result)).toEqual(['skipped /paths/~1a/trace', 'skipped /paths/~1a/query', 'skipped /paths/~1a/additionalOperations/LINK']);
    expect([result.requests, result.operations]).toEqual([4, 1]);
  });

  it('skips paths with a query or fragment, operation by operation', () => {
    const result = pathsOf({ '/a?x=1': { get: named('A') }, '/b#c': { put: named('B'), post: named('C') } });
    expect(lossesOf(result)).toEqual(['skipped /paths/~1a?x=1/get', 'skipped /paths/~1b#c/put', 'skipped /paths/~1b#c/post']);
    expect([result.requests, result.operations]).toEqual([3, 0]);
  });

  it('unifies paths that differ only in the names of parameters', () => {
    const id = (name: string) => [{ name, in: 'path', schema: { type: 'string' }, 'x-ms-summary': 'ID' }];
    const result = pathsOf({ '/a/{id}': { parameters: id('id'), get: named('A') }, '/a/{key}': { parameters: id('key'), put: named('B'), get: named('C') } });
    expect(Object.keys(at(result, '/paths') ?? {})).toEqual(['/a/{id}']);
    expect(at(result, '/paths/~1a~1{id}/put/parameters/0/name')).toBe('id');
    expect(notesOf(result)).toEqual(['skipped /paths/~1a~1{key}/get', 'merged /paths/~1a~1{key}']);
  });

  it('adds a missing slash, drops texts and empty paths, keeps extensions', () => {
    const result = pathsOf({ a: { summary: 'S', description: 'D', get: named('A'), 'x-b': 1 }, '/empty': {}, 'x-c': 2 });
    expect(at(result, '/paths')).toEqual({ 'x-c': 2, '/a': { 'x-b': 1, get: named('A') } });
    expect(notesOf(result)).toEqual(['renamed /paths/a', 'lost /paths/a', 'skipped /paths/~1empty']);
  });

  it('inlines shared path items, and skips those of other files', () => {
    const result = pathsOf({ '/a': { $ref: '#/components/pathItems/A' }, '/b': { $ref: 'b.yaml' }, '/c': null }, { components: { pathItems: { A: { get: named('A') } } } });
    expect(at(result, '/paths')).toEqual({ '/a': { get: named('A') } });
    expect(notesOf(result)).toEqual(['needs-you /paths/~1b/$ref', 'skipped /paths/~1b', 'skipped /paths/~1c']);
  });
});

describe('operations', () => {
  it('get unique ids in PascalCase', () => {
    const result = pathsOf({ '/a': { get: named('berth/list-all'), put: named('Twin'), post: named('Twin'), delete: { summary: 'Do it', responses }, patch: named('--') }, '/delete-a': { get: named('DeleteA') } });
    const ids = ['get', 'put', 'post', 'delete', 'patch'].map((method) => at(result, `/paths/~1a/${method}/operationId`));
    expect(ids).toEqual(['BerthListAll', 'Twin', 'Twin2', 'DeleteA2', 'PatchA']);
    expect(notesOf(result)).toEqual(['renamed /paths/~1a/get/operationId', 'renamed /paths/~1a/post/operationId', 'guessed /paths/~1a/delete', 'guessed /paths/~1a/patch']);
  });

  it('are named after method and path', () => {
    expect(proposedId('get', '/pets/{petId}/toy-box')).toBe('GetPetsByPetIdToyBox');
    expect(proposedId('post', '/')).toBe('Post');
    expect(proposedId('get', `/${'long/'.repeat(40)}`).length).toBe(80);
  });

  it('keep texts, tags, deprecation, documentation and extensions', () => {
    const texts = { tags: ['a', 'b'], summary: 'S', description: 'D.', externalDocs: { url: 'https://a.example' }, deprecated: true, 'x-ms-visibility': 'important' };
    const result = pathsOf({ '/a': { get: named('A', { ...texts, tags: ['a', 'b', 'a', { $ref: 'x' }] }) } });
    expect(at(result, '/paths/~1a/get')).toEqual(named('A', texts));
  });
});

describe('the root of the document', () => {
  it('keeps texts, tags and extensions, and notes what 3.1 added', () => {
    const result = convert({
      openapi: '3.1.0',
      jsonSchemaDialect: 'https://dialect.example',
      info: { title: 'T', summary: 'Short.', version: 2, contact: { name: 'N', odd: 1 }, license: { name: 'MIT', identifier: 'MIT' }, 'x-a': 1 },
      servers: [{ url: 'https://harbour.example' }],
      tags: [{ name: 'a', description: 'A.', parent: 'b' }, { name: 'a' }, {}],
      externalDocs: { url: 'https://a.example' },
      'x-b': 2,
    });
    expect(result.connector.definition).toEqual({
      swagger: '2.0',
      info: { title: 'T', description: 'Short.', contact: { name: 'N' }, license: { name: 'MIT' }, version: '2', 'x-a': 1 },
      host: 'harbour.example', basePath: '/', schemes: ['https'], consumes: ['application/json'], produces: ['application/json'], paths: {},
      tags: [{ name: 'a', description: 'A.' }], externalDocs: { url: 'https://a.example' }, 'x-b': 2,
    });
    expect(notesOf(result)).toEqual(['lost /info/summary', 'lost /info/license/identifier', 'lost /tags/1', 'lost /tags/2', 'lost /tags/0']);
    expect(result.source).toBe('openapi-3.1');
  });
});
