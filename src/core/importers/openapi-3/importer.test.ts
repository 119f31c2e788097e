import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArray, isObject, type Json } from '../../base/json';
import { openApi3Importer } from './importer';
import { convert } from './testing/convert';
import { version2Problems } from '../testing/version-2-problems';

const detect = (value: Json) => openApi3Importer.detect({ file: { name: 'a', text: '', encoding: 'utf-8' }, format: 'yaml', value });

describe('openApi3Importer', () => {
  it('takes documents by their version alone', () => {
    expect(detect({ openapi: '3.0.3' })?.version).toBe('3.0');
    expect(detect({ openapi: '3.1.0' })?.version).toBe('3.1');
    expect(detect({ openapi: 3.1 })?.version).toBe('3.1');
    expect(detect({ openapi: 3 })?.version).toBe('3.0');
    expect(detect({ openapi: '3.2.0' })?.version).toBe('3.2');
    for (const other of [{ swagger: '2.0' }, { openapi: '4.0.0' }, { openapi: '30' }, { openapi: [] }, [], null, '3.0.0']) expect(detect(other)).toBeUndefined();
  });

  it('gives the same result for the same document and leaves that alone', () => {
    const document = { openapi: '3.0.0', paths: { '/a': { get: { responses: { 200: {} } } } }, components: { schemas: { A: { nullable: true, type: 'string' } } } };
    const before = JSON.stringify(document);
    expect(convert(document)).toEqual(convert(document));
    expect(JSON.stringify(document)).toBe(before);
  });
});

/** Keys that mean something, so that random documents reach every part of the conversion. */
const words = [
  'paths', 'components', 'schemas', 'parameters', 'responses', 'get', 'post', '/a', '/a/{b}', '/a/{c}', 'type', 'properties', 'items', 'allOf', 'oneOf', 'anyOf', '$ref', 'schema',
  'content', 'application/json', 'multipart/form-data', 'requestBody', 'callbacks', 'headers', 'name', 'in', 'required', 'enum', 'const', 'default', 'nullable', 'discriminator',
  'security', 'securitySchemes', 'flows', 'servers', 'url', 'variables', 'tags', 'info', 'additionalProperties', 'prefixItems', 'style', '200', '4XX', '__proto__', 'constructor', 'x-a',
];
const texts = ['object', 'string', 'array', 'integer', 'null', 'query', 'path', 'body', 'deepObject', '#/components/schemas/A', '#/components/schemas/oneOf', '#/paths/~1a/get', '#', '#/', 'other.yaml', 'https://a.example/{b}', '{$request.body#/a}'];
const leaf = fc.oneof(fc.constantFrom(...texts), fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const { node } = fc.letrec<{ node: Json }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...words), fc.string()), tie('node'), { maxKeys: 4 }),
  ),
}));

/** Schemas that mean something: what people write, put together in every wrong way. */
const { schema } = fc.letrec<{ schema: Json }>((tie) => {
  const list = fc.array(tie('schema'), { maxLength: 3 });
  const name = fc.constantFrom('a', 'b', 'oneOf');
  return {
    schema: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<Json>({ type: 'string' }, { type: 'integer' }, { type: 'null' }, { type: 'object' }, { type: 'string', format: 'binary' }, {}, true, false, 5),
      fc.constantFrom<Json>('#/components/schemas/A', '#/components/schemas/B%20C', '#/components/schemas/oneOf', '#/nowhere', '#/components/schemas/A/properties/a').map((ref): Json => ({ $ref: ref })),
      fc.record(
        {
          type: fc.constantFrom<Json>('object', 'array', 'string', 'integer', ['string', 'null'], ['object', 'string'], ['array', 'integer', 'null']),
          properties: fc.dictionary(name, tie('schema'), { maxKeys: 3 }),
          required: fc.array(name, { maxLength: 2 }),
          items: tie('schema'),
          allOf: list,
          oneOf: list,
          anyOf: list,
          additionalProperties: tie('schema'),
          enum: fc.array(fc.constantFrom<Json>('x', 1, null, true), { maxLength: 3 }),
          nullable: fc.boolean(),
          readOnly: fc.boolean(),
          title: fc.constantFrom('T', ''),
          minimum: fc.integer(),
          exclusiveMinimum: fc.oneof(fc.boolean(), fc.integer()),
          default: fc.constantFrom<Json>('x', 1, null, {}, []),
          discriminator: fc.constant({ propertyName: 'a' }),
          $ref: fc.constantFrom('#/components/schemas/A', '#/nowhere'),
        },
        { requiredKeys: [] },
      ),
      node,
    ),
  };
});

function hasAlternatives(value: Json, key = ''): boolean {
  if (isArray(value)) return value.some((element) => hasAlternatives(element));
  if (!isObject(value)) return false;
  return Object.entries(value).some(([name, inner]) => {
    if (['example', 'examples', 'default', 'enum', 'scopes', 'externalDocs', 'xml'].includes(name) || name.startsWith('x-')) return false;
    const isName = ['properties', 'definitions', 'responses', 'parameters', 'headers', 'securityDefinitions', 'paths'].includes(key);
    return ((name === 'oneOf' || name === 'anyOf') && !isName) || hasAlternatives(inner, isName ? '' : name);
  });
}

describe('any document that calls itself OpenAPI 3', () => {
  const anyDocument = fc.record({ paths: node, components: fc.oneof(node, fc.record({ schemas: fc.dictionary(fc.constantFrom('A', 'oneOf'), node) })), security: node, servers: node, info: node, tags: node, webhooks: node });

  it('is converted without an exception, to a document without alternatives', () => {
    fc.assert(
      fc.property(anyDocument, (parts) => {
        const { connector, requests, operations } = convert({ ...parts, openapi: '3.0.0' });
        expect(hasAlternatives(connector.definition)).toBe(false);
        expect(operations).toBeLessThanOrEqual(requests);
        JSON.stringify(connector.definition);
      }),
      { numRuns: 400 },
    );
  });

  it('becomes a structurally valid OpenAPI 2.0 document as long as its schemas are the odd thing', () => {
    const few = { maxKeys: 2 };
    const parameter = fc.record({ name: fc.constantFrom('a', 'b', 'c'), in: fc.constantFrom('query', 'path', 'header', 'cookie'), schema });
    const contentOf = (...types: string[]) => fc.dictionary(fc.constantFrom(...types), fc.record({ schema }), few);
    const operation = fc.record(
      {
        operationId: fc.string(),
        parameters: fc.array(parameter, { maxLength: 3 }),
        requestBody: fc.record({ content: contentOf('application/json', 'text/plain', 'multipart/form-data', '*/*') }),
        responses: fc.dictionary(fc.constantFrom('200', '4XX', 'default', 'odd'), fc.record({ content: contentOf('application/json', 'image/*') }), few),
      },
      { requiredKeys: [] },
    );
    const paths = fc.dictionary(fc.constantFrom('/a', '/{a}', '/{b}', '/{a}/{c}', 'c', '/d?e'), fc.dictionary(fc.constantFrom('get', 'post', 'delete', 'trace'), operation, few), few);
    fc.assert(
      fc.property(paths, fc.dictionary(fc.constantFrom('A', 'B C', 'oneOf'), schema, few), (found, schemas) => {
        const { connector } = convert({ openapi: '3.1.0', paths: found, components: { schemas } });
        expect(version2Problems(connector.definition)).toEqual([]);
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});
