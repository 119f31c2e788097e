import { describe, expect, it } from 'vitest';
import { isObject, objectOf, textOf, type JsonObject } from '../src/core/base/json';
import { isOperationMethod } from '../src/core/connector/operations-of';
import { everyonesDefinition, isWhole, rungOf } from './ladder';

const boats: JsonObject = {
  swagger: '2.0',
  paths: {
    '/boats': {
      parameters: [{ $ref: '#/parameters/Page' }],
      get: { operationId: 'ListBoats', responses: { '200': { description: 'Boats.', schema: { $ref: '#/definitions/Boat' } } } },
      post: { operationId: 'AddBoat', parameters: [{ name: 'kind', in: 'query', type: 'string', 'x-ms-dynamic-values': { operationId: 'ListBoats' } }], responses: {} },
    },
  },
  parameters: { Page: { name: 'page', in: 'query', type: 'integer' } },
  definitions: { Boat: { properties: { owner: { $ref: '#/definitions/Owner' } } }, Owner: { type: 'object' }, Unused: { type: 'object' } },
};
const broken: JsonObject = { paths: { '/x': { get: { operationId: 'X', responses: { '200': { schema: { $ref: '#/definitions/None' } } } } } } };

const idsIn = (definition: JsonObject): (string | undefined)[] =>
  Object.values(objectOf(definition, 'paths') ?? {}).flatMap((item) =>
    isObject(item) ? Object.keys(item).filter(isOperationMethod).map((method) => textOf(item[method], 'operationId')) : [],
  );

describe('the ladder', () => {
  it('gives the same bytes for the same arguments', () => {
    expect(rungOf([boats, broken], 7).text).toBe(rungOf([boats, broken], 7).text);
  });

  it('has exactly the operations that were asked for, each with an id of its own', () => {
    const { definition, operations } = rungOf([boats], 7);
    const ids = idsIn(definition);
    expect(operations).toBe(7);
    expect(new Set(ids).size).toBe(7);
  });

  it('keeps references whole, names dynamic calls anew and leaves out what nothing uses', () => {
    const { definition, text } = rungOf([boats, broken], 5);
    expect(isWhole(definition)).toBe(true);
    expect(Object.keys(objectOf(definition, 'definitions') ?? {})).toEqual(['S0Boat', 'S0Owner', 'S1Boat', 'S1Owner', 'S2Boat', 'S2Owner']);
    expect(text).toContain('"operationId": "S1ListBoats"');
    expect(text).not.toContain('"operationId": "ListBoats"');
  });

  it('lets every operation name one definition when asked to', () => {
    const { text, definition } = rungOf([boats], 4, undefined, true);
    expect(text.split(`"#/definitions/${everyonesDefinition}"`)).toHaveLength(5);
    expect(isWhole(definition)).toBe(true);
  });
});
