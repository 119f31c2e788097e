import { expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import { checkResponse, type Verdict } from './check-response';

const definition = (responses: JsonObject, more: JsonObject = {}): JsonObject => ({
  produces: ['application/json'],
  paths: { '/a': { get: { responses, ...more }, head: { responses } } },
  responses: { Fault: { description: 'Fault', schema: { type: 'object', required: ['code'] } } },
});
const place = { path: '/a', method: 'get' };
const list = { 200: { description: 'OK', schema: { type: 'object', properties: { items: { type: 'array', items: { type: 'string' } } } } } };

function answer(status: number, body: string | Uint8Array, type = 'application/json; charset=utf-8') {
  const headers: [string, string][] = type === '' ? [] : [['content-type', type]];
  return { status, headers, body: typeof body === 'string' ? new TextEncoder().encode(body) : body };
}
const said = ({ findings }: Verdict): readonly string[] => findings.map(({ severity, message }) => `${severity}: ${message}`);

test('an answer that fits says so, and by which response', () => {
  expect(checkResponse(definition(list), place, answer(200, '{"items": ["a"]}'))).toEqual({ outcome: 'matches', response: '200', summary: 'The answer matches the response 200.', findings: [] });
});

test('names the property and what came instead', () => {
  const verdict = checkResponse(definition(list), place, answer(200, '{"items": ["a", null]}'));
  expect(verdict.summary).toBe('The answer differs from the response 200 in one way.');
  expect(verdict.findings).toMatchObject([{ kind: 'schema', path: '$.items[1]', at: '/definition/paths/~1a/get/responses/200/schema/properties/items/items', message: '$.items[1] is null, the schema says a string that may not be null.' }]);
});

test('never measures an error by the schema of success', () => {
  const verdict = checkResponse(definition(list), place, answer(401, '{"message": "No."}'));
  expect(verdict.outcome).toBe('not-described');
  expect(said(verdict)).toEqual(['warning: The status 401 is not described. Described are: 200. The body was compared with nothing.']);
});

test('takes the status, then default; and follows a shared response', () => {
  const responses = { ...list, 404: { $ref: '#/responses/Fault' }, default: { description: 'Other', schema: { type: 'object', required: ['message'] } } };
  expect(checkResponse(definition(responses), place, answer(404, '{}'))).toMatchObject({ response: '404', findings: [{ path: '$.code', at: '/definition/responses/Fault/schema' }] });
  expect(checkResponse(definition(responses), place, answer(500, '{}'))).toMatchObject({ response: 'default', summary: 'The answer differs from the default response in one way.', findings: [{ path: '$.message' }] });
  expect(said(checkResponse(definition(responses), place, answer(201, '{"message": 1}')))[0]).toBe('hint: The status 201 is covered by the default response only: describe it by itself.');
});

test('says where a body is not JSON', () => {
  const verdict = checkResponse(definition(list), place, answer(200, '{"items": [\n  "a",\n]}'));
  expect(verdict.outcome).toBe('differs');
  expect(said(verdict)[0]).toMatch(/^error: The body is not JSON\. Line 2, column 6: .+\.$/);
  expect(said(checkResponse(definition(list), place, answer(200, new Uint8Array([0x7b, 0xff]))))).toEqual(['error: The body is not text (no UTF-8), the schema describes a JSON value.']);
  expect(said(checkResponse(definition(list), place, answer(200, '')))).toEqual(['error: The answer has no body, the description has a schema for one.']);
  expect(said(checkResponse(definition(list), place, answer(200, '['.repeat(100_000))))[0]).toContain('not JSON');
});

test('compares the content type with what the definition produces', () => {
  const type = (media: string, produces: readonly string[] = ['application/json']) => said(checkResponse(definition(list, { produces }), place, answer(200, '{}', media)));
  expect(type('text/html')).toEqual(['warning: The answer is text/html, the definition says application/json.']);
  expect(type('')).toEqual(['warning: The answer names no content type, the definition says application/json.']);
  for (const [media, produces] of [['application/problem+json', 'application/json'], ['TEXT/JSON', 'application/json'], ['application/json', 'application/*'], ['application/hal+json', 'application/*+json'], ['image/png', '*/*'], ['application/json', 'application/json; odata=x']] as const) {
    expect({ media, said: type(media, [produces]) }).toEqual({ media, said: [] });
  }
});

test('texts, files and empty schemas are taken as what they are', () => {
  const by = (schema: JsonObject) => definition({ 200: { description: 'OK', schema } }, { produces: [] });
  expect(checkResponse(by({ type: 'string' }), place, answer(200, '123', 'text/plain')).outcome).toBe('matches');
  expect(checkResponse(by({ type: 'string' }), place, answer(200, '123')).outcome).toBe('differs');
  expect(checkResponse(by({ type: 'file' }), place, answer(200, new Uint8Array([0, 255]), 'image/png')).outcome).toBe('matches');
  expect(checkResponse(by({ type: 'string', format: 'binary' }), place, answer(200, new Uint8Array([0, 255]), 'image/png')).outcome).toBe('matches');
  expect(checkResponse(by({ 'x-ms-summary': 'Any' }), place, answer(200, '{}')).outcome).toBe('no-schema');
  expect(said(checkResponse(by({ type: 'object' }), place, answer(200, '<a/>', 'application/xml')))).toEqual(['hint: The body is XML, which is not compared with a schema here.']);
});

test('asks for no body where there is none', () => {
  expect(checkResponse(definition({ 204: { description: 'Gone', schema: { type: 'object' } } }), place, answer(204, '')).outcome).toBe('matches');
  expect(checkResponse(definition(list), { path: '/a', method: 'head' }, answer(200, '')).outcome).toBe('matches');
  expect(said(checkResponse(definition({ 200: { description: 'OK' } }), place, answer(200, '{}')))).toEqual(['hint: A body came (2 bytes), and the response 200 has no schema for it.']);
});

test('an operation that is not there describes nothing', () => {
  expect(checkResponse({}, place, answer(200, '{}'))).toMatchObject({ outcome: 'not-described', findings: [{ at: undefined }] });
});
