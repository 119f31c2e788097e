import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isObject, type Json, type JsonObject } from '../base/json';
import { connectorOf } from '../connector/connector';
import { buildRequest } from './build-request';
import { checkResponse } from './check-response';
import { connectionInputs, connectionSets } from './connection-inputs';
import { operationInputs } from './operation-inputs';
import { initialValues } from './sample-body';

const words = ['$ref', 'name', 'in', 'type', 'items', 'properties', 'required', 'schema', 'default', 'enum', 'allOf', 'x-ms-visibility', '__proto__', 'a', 'parameters', 'x-ms-enum-values', 'security', 'consumes', 'additionalProperties', 'pattern', 'format'];
const texts = ['#/definitions/a', '#/paths/~1a/get', '#', '#/%', 'body', 'query', 'path', 'header', 'formData', 'string', 'object', 'array', 'integer', 'file', 'internal', 'date-time', 'a', '__proto__', '(', 'multipart/form-data'];
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom<Json>(null, true, 0, ''),
    fc.constantFrom(...texts),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(...words), tie('value')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;
const object = json.map((value): JsonObject => (isObject(value) ? value : { a: value }));
const place = { path: '/{a}', method: 'get' };

test('any JSON where a definition was meant gives an answer, never an exception', () => {
  fc.assert(
    fc.property(object, object, object, json, (operation, shared, properties, body) => {
      const definition: JsonObject = { host: 'h.example', ...shared, definitions: shared, paths: { '/{a}': { get: { responses: { 200: operation }, ...operation } } } };
      const connector = connectorOf(definition, { properties });
      const inputs = operationInputs(definition, place);
      const result = buildRequest(connector, place, initialValues(definition, inputs), {}, { boundary: 'b' });
      expect(result.ok || result.problems.length > 0).toBe(true);
      for (const { name } of [{ name: undefined }, ...connectionSets(connector)]) expect(Array.isArray(connectionInputs(connector, name))).toBe(true);
      const verdict = checkResponse(definition, place, { status: 200, headers: [], body: new TextEncoder().encode(JSON.stringify(body)) });
      expect(verdict.summary).toMatch(/\.$/);
    }),
    { numRuns: 3000 },
  );
});

test('a schema of a hundred levels and one that holds itself are no matter', () => {
  let deep: JsonObject = { type: 'string' };
  for (let level = 0; level < 100; level += 1) deep = { type: 'object', required: ['a'], properties: { a: deep } };
  const definition: JsonObject = {
    host: 'h.example',
    definitions: { Self: { type: 'object', required: ['self'], properties: { self: { $ref: '#/definitions/Self' } } }, Loop: { $ref: '#/definitions/Loop' } },
    paths: { '/{a}': { get: { parameters: [{ name: 'b', in: 'body', schema: deep }], responses: { 200: { description: '', schema: { $ref: '#/definitions/Self' } }, 201: { description: '', schema: { $ref: '#/definitions/Loop' } } } } } },
  };
  expect(initialValues(definition, operationInputs(definition, place)).body.kind).toBe('text');
  const answer = (status: number) => checkResponse(definition, place, { status, headers: [], body: new TextEncoder().encode('{"self": {"self": 1}}') });
  expect(answer(200).findings.map(({ path }) => path)).toEqual(['$.self.self']);
  expect(answer(201).findings.map(({ severity, keyword }) => [severity, keyword])).toEqual([['hint', '$ref']]);
});
