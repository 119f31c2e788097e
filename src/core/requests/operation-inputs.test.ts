import { expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import { operationInputs } from './operation-inputs';
import { initialValues, sampleBody, withInternalDefaults } from './sample-body';

const definition: JsonObject = {
  consumes: ['application/json'],
  parameters: { Limit: { name: 'limit', in: 'query', type: 'integer', format: 'int32', default: 20, 'x-ms-summary': 'Most rows' } },
  paths: {
    '/berths/{id}': {
      parameters: [
        { name: 'id', in: 'path', type: 'string', required: true, 'x-ms-url-encoding': 'double' },
        { name: 'lang', in: 'header', type: 'string', description: 'Of the item.' },
      ],
      post: {
        produces: ['text/plain'],
        parameters: [
          { $ref: '#/parameters/Limit' },
          { name: 'lang', in: 'header', type: 'string', description: 'Of the operation.', 'x-ms-visibility': 'Internal', default: 'en' },
          { name: 'size', in: 'query', type: 'string', enum: ['S', 'L'], 'x-ms-enum-values': [{ value: 'S', displayName: 'Small' }], 'x-ms-test-value': 'L' },
          { name: 'tags', in: 'query', type: 'array', items: { type: 'string', enum: ['a'] }, collectionFormat: 'multi', default: ['a', 'b'] },
          { name: 'body', in: 'body', required: true, schema: { $ref: '#/definitions/Berth' } },
          { $ref: '#/parameters/Missing' },
          { $ref: '#/parameters/Limit/x' },
          'no parameter',
        ],
      },
    },
  },
  definitions: {
    Berth: {
      type: 'object',
      required: ['owner'],
      properties: {
        name: { type: 'string' },
        id: { type: 'string', readOnly: true },
        since: { type: 'string', format: 'date-time' },
        size: { type: 'integer', minimum: 3 },
        kind: { type: 'string', enum: ['quay', 'buoy'] },
        next: { $ref: '#/definitions/Berth' },
        parts: { type: 'array', items: { $ref: '#/definitions/Part' } },
        version: { type: 'string', default: 'v2', 'x-ms-visibility': 'internal' },
        trace: { type: 'string', 'x-ms-visibility': 'internal' },
        owner: { $ref: '#/definitions/Owner' },
        ['__proto__']: { type: 'boolean' },
      },
    },
    Part: { allOf: [{ $ref: '#/definitions/Named' }, { properties: { count: { type: 'number' } } }] },
    Named: { type: 'object', properties: { label: { type: 'string', example: 'Bow' } } },
    Owner: { type: 'object', required: ['realm'], properties: { realm: { type: 'integer', default: 1, 'x-ms-visibility': 'internal' } } },
  },
};
const place = { path: '/berths/{id}', method: 'post' };

test('joins the parameters of path item and operation, resolves references, and says where each is written', () => {
  const { parameters, body, consumes, produces } = operationInputs(definition, place);
  expect(parameters.map(({ key, label, at }) => [key, label, at])).toEqual([
    ['path:id', 'id', '/definition/paths/~1berths~1{id}/parameters/0'],
    ['header:lang', 'lang', '/definition/paths/~1berths~1{id}/post/parameters/1'],
    ['query:limit', 'Most rows', '/definition/parameters/Limit'],
    ['query:size', 'size', '/definition/paths/~1berths~1{id}/post/parameters/2'],
    ['query:tags', 'tags', '/definition/paths/~1berths~1{id}/post/parameters/3'],
  ]);
  const [id, lang, limit, size, tags] = parameters;
  expect(id).toMatchObject({ required: true, urlEncoding: 'double' });
  expect(lang).toMatchObject({ description: 'Of the operation.', visibility: 'internal' });
  expect(limit).toMatchObject({ type: 'integer', format: 'int32', default: 20, required: false });
  expect(size?.choices).toEqual([{ value: 'S', label: 'Small' }, { value: 'L', label: 'L' }]);
  expect(tags).toMatchObject({ collectionFormat: 'multi', items: { type: 'string', choices: [{ value: 'a', label: 'a' }] } });
  expect(body).toMatchObject({ name: 'body', required: true, schema: { $ref: '#/definitions/Berth' } });
  expect([consumes, produces]).toEqual([['application/json'], ['text/plain']]);
});

test('an operation that is not there has no inputs', () => {
  expect(operationInputs({}, place)).toEqual({ parameters: [], body: null, consumes: [], produces: [] });
  expect(operationInputs(definition, { path: '__proto__', method: 'constructor' }).parameters).toEqual([]);
});

test('a form starts with test values, then defaults, and a skeleton of the body', () => {
  const inputs = operationInputs(definition, place);
  const { parameters, body } = initialValues(definition, inputs);
  expect(parameters).toEqual({ 'header:lang': 'en', 'query:limit': '20', 'query:size': 'L', 'query:tags': ['a', 'b'] });
  expect(body.kind === 'text' ? JSON.parse(body.text) : undefined).toMatchObject({ size: 3 });
});

test('the skeleton leaves out what is read-only, cuts circles, and keeps internal defaults', () => {
  const sample = sampleBody(definition, { $ref: '#/definitions/Berth' });
  expect(Object.entries(sample ?? {})).toEqual([
    ['name', ''],
    ['since', '2025-01-31T09:30:00Z'],
    ['size', 3],
    ['kind', 'quay'],
    ['parts', [{ label: 'Bow', count: 0 }]],
    ['version', 'v2'],
    ['owner', { realm: 1 }],
    ['__proto__', false],
  ]);
});

test('puts internal defaults into a body, at every required level, and replaces nothing that was given', () => {
  const schema = { $ref: '#/definitions/Berth' };
  expect(withInternalDefaults(definition, schema, { name: 'A' })).toEqual({ name: 'A', version: 'v2', owner: { realm: 1 } });
  const complete = { version: 'mine', owner: { realm: 2 }, next: { version: 'v3', owner: { realm: 3 } } };
  expect(withInternalDefaults(definition, schema, complete)).toBe(complete);
  expect(withInternalDefaults(definition, { type: 'array', items: schema }, [complete, {}])).toEqual([complete, { version: 'v2', owner: { realm: 1 } }]);
});

test('a schema that multiplies does not hang the skeleton', () => {
  const wide = (next: string): JsonObject => ({
    type: 'object',
    required: ['a', 'b', 'c'],
    allOf: [{ $ref: `#/definitions/${next}` }, { $ref: `#/definitions/${next}` }],
    properties: Object.fromEntries(['a', 'b', 'c'].map((key) => [key, { $ref: `#/definitions/${next}` }])),
  });
  const definitions = Object.fromEntries(Array.from({ length: 60 }, (_, level) => [`L${level}`, wide(`L${level + 1}`)]));
  const started = performance.now();
  sampleBody({ definitions }, { $ref: '#/definitions/L0' });
  withInternalDefaults({ definitions }, { $ref: '#/definitions/L0' }, {});
  expect(performance.now() - started).toBeLessThan(3000);
});
