import { describe, expect, it } from 'vitest';
import { printJson } from '../../base/json-text/print-json';
import type { Json, JsonObject } from '../../base/json';
import type { Pointer } from '../../base/pointer';
import { connectorOf, type Connector } from '../../connector/connector';
import { operationsOf } from '../../connector/operations-of';
import { keepOperations } from './choose-operations';
import { importLimits } from './import-limits';

const many = (count: number, make: (index: number) => [string, Json]): JsonObject => Object.fromEntries(Array.from({ length: count }, (_, index) => make(index)));
const bytesOf = (tree: JsonObject): number => new TextEncoder().encode(printJson(tree, undefined)).length;

/** An API of many operations with umlauts in it, each with a schema of its own and one that all share. */
function large(operations: number): Connector {
  return connectorOf(
    {
      swagger: '2.0',
      info: { title: 'Häfen' },
      tags: [],
      paths: many(operations, (index) => [
        `/p${index}`,
        {
          get: {
            operationId: `Op${index}`,
            parameters: [{ name: 'größe', in: 'query', type: 'string', description: 'x'.repeat(200) }],
            responses: { 200: { description: 'OK', schema: { $ref: `#/definitions/D${index}` } } },
          },
        },
      ]),
      definitions: {
        ...many(operations, (index) => [`D${index}`, { type: 'object', properties: { ...many(10, (number) => [`p${number}`, { type: 'string' }]), all: { $ref: '#/definitions/All' } } }]),
        All: { type: 'object', properties: many(100, (number) => [`a${number}`, { type: 'string' }]) },
      },
    },
    { properties: {} },
  );
}

describe('importLimits', () => {
  it('counts the bytes of the file that an export would write, whole and in part', () => {
    const connector = large(20);
    expect(importLimits(connector).bytes).toEqual({ value: bytesOf(connector.definition), of: 1_000_000 });
    const keep = new Set<Pointer>(['/definition/paths/~1p3/get', '/definition/paths/~1p17/get']);
    const part = bytesOf(keepOperations(connector, keep).definition);
    expect(importLimits(connector, keep).bytes.value).toBe(part);
    expect(part).toBeLessThan(bytesOf(connector.definition));
    expect(importLimits(connector, keep).operations).toEqual({ value: 2, of: 256 });
  });

  it('counts a file that is written as it came by its own text', () => {
    const { definition } = large(10);
    const text = JSON.stringify(definition);
    const opened: Connector = { ...connectorOf(definition, {}), sources: { definition: { name: 'a.json', text, encoding: 'utf-8', tree: definition } } };
    expect(importLimits(opened).bytes.value).toBe(new TextEncoder().encode(text).length);
    const half = importLimits(opened, new Set(operationsOf(definition).slice(0, 5).map(({ at }) => at)));
    expect(half.bytes.value).toBeLessThan(text.length);
  });

  it('finds the largest body, with references put in place', () => {
    const connector = connectorOf(
      {
        paths: {
          '/a': {
            parameters: [{ in: 'body', name: 'body', schema: { type: 'object', properties: { one: {}, two: {} } } }],
            get: { responses: { 200: { schema: { $ref: '#/definitions/List' } }, 400: { $ref: '#/responses/Bad' } } },
          },
          '/b': { post: { responses: { 200: { schema: {} } } } },
        },
        definitions: { List: { type: 'array', items: { $ref: '#/definitions/Item' } }, Item: { properties: { a: {}, b: { additionalProperties: {} } } } },
        responses: { Bad: { schema: { type: 'object' } } },
      },
      {},
    );
    expect(importLimits(connector).largestBodySchemas).toEqual({ value: 5, of: 512, where: '/definition/paths/~1a/get/responses/200' });
    expect(importLimits(connector, new Set(['/definition/paths/~1b/post'])).largestBodySchemas).toMatchObject({ value: 1, where: '/definition/paths/~1b/post/responses/200' });
  });

  it('counts what leads back to itself once', () => {
    const ref = (name: string): JsonObject => ({ $ref: `#/definitions/${name}` });
    const of = (schema: Json): number =>
      importLimits(
        connectorOf(
          {
            paths: { '/a': { get: { responses: { 200: { schema } } } } },
            definitions: { Tree: { properties: { next: ref('Tree') } }, A: { properties: { b: ref('B'), x: {} } }, B: { properties: { a: ref('A') } }, Gone: ref('Nowhere') },
          },
          {},
        ),
      ).largestBodySchemas.value;
    expect([of(ref('Tree')), of(ref('A')), of(ref('B')), of({ items: ref('A') }), of(ref('Gone'))]).toEqual([2, 4, 4, 5, 1]);
  });

  it('has no body to show where there is none', () => {
    expect(importLimits(connectorOf({}, {}))).toMatchObject({ operations: { value: 0 }, largestBodySchemas: { value: 0, where: undefined } });
  });

  it('answers in a fraction of the first time when one operation of thousands is taken off', () => {
    const connector = large(3000);
    const all = operationsOf(connector.definition).map(({ at }) => at);
    const timed = (keep: ReadonlySet<Pointer>): number => {
      const start = performance.now();
      importLimits(connector, keep);
      return performance.now() - start;
    };
    const first = timed(new Set(all.slice(1)));
    const later = Math.min(...Array.from({ length: 8 }, (_, index) => timed(new Set(all.filter((at) => at !== all[index + 5])))));
    expect(later).toBeLessThan(first);
    expect(later).toBeLessThan(250);
  });
});
