import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import type { Pointer } from '../../base/pointer';
import { connectorOf } from '../../connector/connector';
import { operationsOf } from '../../connector/operations-of';
import { keepOperations } from './choose-operations';

const ref = (name: string, section = 'definitions'): JsonObject => ({ $ref: `#/${section}/${name}` });
const returning = (operationId: string, schema: Json, more: JsonObject = {}): JsonObject => ({
  operationId,
  responses: { 200: { description: 'OK', schema } },
  ...more,
});

const definition: JsonObject = {
  swagger: '2.0',
  info: { title: 'Harbour' },
  paths: {
    '/berths': {
      parameters: [ref('Port', 'parameters')],
      get: returning('ListBerths', { type: 'array', items: ref('Berth') }, { tags: ['berths', 'all'] }),
      post: returning('AddBerth', ref('Berth'), { parameters: [{ in: 'body', name: 'body', schema: ref('NewBerth') }], tags: ['berths'] }),
    },
    '/boats': {
      parameters: [ref('Fleet', 'parameters')],
      'x-ms-notification-content': { schema: ref('BoatEvent') },
      get: returning('ListBoats', ref('Boat'), { tags: ['boats', 'all'] }),
    },
    '/note': { 'x-note': 'nothing here' },
  },
  definitions: {
    Berth: { type: 'object', properties: { size: ref('Size'), quay: ref('Quay') } },
    NewBerth: { type: 'object', properties: { size: ref('Size') } },
    Quay: { type: 'object', properties: { berths: { type: 'array', items: ref('Berth') } } },
    Size: { type: 'integer' },
    Boat: { type: 'object', properties: { berth: ref('Berth'), owner: ref('Person'), next: ref('Boat') } },
    Person: { type: 'object', properties: { boats: { type: 'array', items: ref('Boat') } } },
    BoatEvent: { type: 'object' },
    Unused: { type: 'object', properties: { kept: ref('OnlyUnused') } },
    OnlyUnused: { type: 'string' },
  },
  parameters: { Port: { in: 'query', name: 'port', type: 'string' }, Fleet: { in: 'query', name: 'fleet', type: 'string' } },
  responses: {},
  securityDefinitions: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
  tags: [{ name: 'berths' }, { name: 'boats' }, { name: 'all' }, { name: 'unused' }],
};
const policy = (...ids: string[]): JsonObject => ({ templateId: 'routerequesttoendpoint', parameters: { 'x-ms-apimTemplate-operationName': ids } });
const properties: JsonObject = {
  properties: {
    policyTemplateInstances: [policy('ListBoats'), policy('ListBerths', 'ListBoats'), policy(), { templateId: 'setheader' }],
    scriptOperations: ['AddBerth', 'ListBoats'],
  },
};
const connector = connectorOf(definition, properties);
const at = (path: string, method: string): Pointer => `/definition/paths/~1${path}/${method}`;
const keysIn = (tree: JsonObject, section: string): string[] => Object.keys(Object(tree[section]));

describe('keepOperations', () => {
  it('gives the same connector when all operations are kept', () => {
    expect(keepOperations(connector, new Set(operationsOf(definition).map((entry) => entry.at)))).toBe(connector);
  });

  it('takes out what only the operations that are gone have used, along circles', () => {
    const kept = keepOperations(connector, new Set([at('berths', 'get')])).definition;
    expect(keysIn(kept, 'paths')).toEqual(['/berths', '/note']);
    expect(keysIn(Object(kept['paths']), '/berths')).toEqual(['parameters', 'get']);
    expect(keysIn(kept, 'definitions')).toEqual(['Berth', 'Quay', 'Size', 'Unused', 'OnlyUnused']);
    expect(keysIn(kept, 'parameters')).toEqual(['Port']);
    expect(kept['tags']).toEqual([{ name: 'berths' }, { name: 'all' }, { name: 'unused' }]);
    expect(kept['securityDefinitions']).toBe(definition['securityDefinitions']);
    expect(kept['info']).toBe(definition['info']);
  });

  it('keeps what the kept operations reach, circles too', () => {
    const kept = keepOperations(connector, new Set([at('boats', 'get')])).definition;
    expect(keysIn(kept, 'definitions')).toEqual(keysIn(definition, 'definitions').filter((name) => name !== 'NewBerth'));
    expect(keysIn(kept, 'parameters')).toEqual(['Fleet']);
  });

  it('keeps the subtypes of a base with a discriminator, which are used without being named', () => {
    const zoo = connectorOf(
      {
        paths: { '/a': { get: returning('A', ref('Animal')), post: returning('B', ref('Cat')) } },
        definitions: { Animal: { discriminator: 'kind' }, Cat: { allOf: [ref('Animal'), { properties: { claws: ref('Claw') } }] }, Claw: {} },
      },
      {},
    );
    expect(keysIn(keepOperations(zoo, new Set([at('a', 'get')])).definition, 'definitions')).toEqual(['Animal', 'Cat', 'Claw']);
  });

  it('takes the operations out of policies, and a policy with its last one, for an empty list means all', () => {
    const inner = Object(keepOperations(connector, new Set([at('berths', 'get')])).properties['properties']);
    expect(inner.policyTemplateInstances).toEqual([policy('ListBerths'), policy(), { templateId: 'setheader' }]);
    expect(inner.scriptOperations).toEqual(['AddBerth', 'ListBoats']);
    const boats = Object(keepOperations(connector, new Set([at('boats', 'get')])).properties['properties']);
    expect(boats.scriptOperations).toEqual(['ListBoats']);
  });

  it('leaves an empty list of paths when nothing is kept', () => {
    const kept = keepOperations(connector, new Set()).definition;
    expect(keysIn(kept, 'paths')).toEqual(['/note']);
    expect(keysIn(kept, 'definitions')).toEqual(['Unused', 'OnlyUnused']);
  });

  it('never leaves a reference to what it took out, nor removes what no operation has used', () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const schema = fc.array(fc.constantFrom(...names), { maxLength: 3 }).map((used): JsonObject => ({ allOf: used.map((name) => ref(name)) }));
    const paths = fc.array(schema, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(paths, fc.tuple(schema, schema, schema, schema, schema), fc.array(fc.nat({ max: 3 })), (operations, schemas, kept) => {
        const made = connectorOf(
          {
            paths: Object.fromEntries(operations.map((node, index): [string, Json] => [`/p${index}`, { get: returning(`P${index}`, node) }])),
            definitions: Object.fromEntries(names.map((name, index): [string, Json] => [name, schemas[index] ?? {}])),
          },
          {},
        );
        const chosen = keepOperations(made, new Set(kept.map((index): Pointer => `/definition/paths/~1p${index}/get`))).definition;
        const left = keysIn(chosen, 'definitions');
        for (const [, name] of JSON.stringify(chosen).matchAll(/#\/definitions\/(.)/g)) expect(left).toContain(name);
        const usedBefore = new Set<string>();
        const visit = (node: Json): void => {
          for (const [, name = ''] of JSON.stringify(node).matchAll(/#\/definitions\/(.)/g)) {
            if (usedBefore.has(name)) continue;
            usedBefore.add(name);
            visit(schemas[names.indexOf(name)] ?? {});
          }
        };
        operations.forEach(visit);
        for (const name of names) if (!usedBefore.has(name)) expect(left).toContain(name);
      }),
    );
  });

  it('takes any tree', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('paths', 'definitions', 'tags', 'parameters', '__proto__'), fc.jsonValue()), (tree) => {
        const odd = JSON.parse(JSON.stringify({ paths: { '/a': { get: tree, post: {} } }, ...tree }));
        keepOperations(connectorOf(odd, odd), new Set([at('a', 'post')]));
      }),
    );
  });
});
