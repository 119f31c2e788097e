import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from '../base/json';
import { replaceAt } from '../base/tree';
import { coverageByOperation } from './coverage';
import type { Evidence } from './evidence';
import { asksTheSame, operationFingerprint } from './operation-fingerprint';
import { operationsOf } from './operations-of';

const definition: JsonObject = {
  swagger: '2.0',
  host: 'quay.example',
  paths: {
    '/boats/{id}': {
      get: {
        operationId: 'GetBoat',
        summary: 'Get a boat',
        parameters: [{ name: 'id', in: 'path', type: 'string', required: true, description: 'Which boat.' }],
        responses: { 200: { description: 'OK', schema: { $ref: '#/definitions/Boat' } } },
      },
      delete: { operationId: 'DeleteBoat', responses: { 204: { description: 'Gone' } } },
    },
  },
  definitions: {
    Boat: { type: 'object', properties: { title: { type: 'string', description: 'Its name.' }, berth: { $ref: '#/definitions/Berth' } } },
    Berth: { type: 'object', properties: { number: { type: 'integer' } } },
    Unused: { type: 'string' },
  },
};
const edited = (pointer: `/${string}`, value: JsonObject | string): JsonObject => {
  const next = replaceAt(definition, pointer, value);
  if (!isObject(next)) throw new Error('No definition.');
  return next;
};
const of = (whole: JsonObject): string => {
  const [first] = operationsOf(whole);
  return first ? operationFingerprint(whole, first) : '';
};

describe('the fingerprint of an operation', () => {
  it('stays when texts for readers or other operations change', () => {
    expect(of(edited('/paths/~1boats~1{id}/get/summary', 'Read a boat'))).toBe(of(definition));
    expect(of(edited('/definitions/Boat/properties/title/description', 'The name on its bow.'))).toBe(of(definition));
    expect(of(edited('/definitions/Unused', { type: 'integer' }))).toBe(of(definition));
    expect(of(edited('/paths/~1boats~1{id}/delete/operationId', 'Scrap'))).toBe(of(definition));
  });

  it('changes with a schema that is reached through two references, and then asks the same', () => {
    const changed = of(edited('/definitions/Berth/properties/number', { type: 'string' }));
    expect(changed).not.toBe(of(definition));
    expect(asksTheSame(changed, of(definition))).toBe(true);
  });

  it('changes with a property that has the name of a text for readers', () => {
    expect(of(edited('/definitions/Boat/properties/title', { type: 'integer' }))).not.toBe(of(definition));
  });

  it('asks for something else with another parameter, host or path', () => {
    for (const [at, value] of [['/paths/~1boats~1{id}/get/parameters/0/type', 'integer'], ['/host', 'pier.example']] as const) {
      expect(asksTheSame(of(edited(at, value)), of(definition))).toBe(false);
    }
  });
});

const call = (part: Partial<Evidence>): Evidence => ({
  operation: 'GetBoat',
  method: 'get',
  path: '/boats/{id}',
  at: '2026-01-02T03:04:05Z',
  route: 'direct',
  request: { method: 'GET', url: 'https://quay.example/boats/1', headers: [], body: '' },
  outcome: 'passed',
  problems: [],
  fingerprint: of(definition),
  ...part,
});

describe('coverageByOperation', () => {
  const at = '/definition/paths/~1boats~1{id}/get';

  it('counts the calls that passed as the operation is now', () => {
    const coverage = coverageByOperation(definition, [call({ fingerprint: 'older' }), call({}), call({ outcome: 'failed' }), call({})]);
    expect(coverage.get(at)).toMatchObject({ state: 'passing', passed: 2 });
    expect(coverage.size).toBe(1);
  });

  it('says what the last call said', () => {
    expect(coverageByOperation(definition, [call({}), call({ outcome: 'mismatch' })]).get(at)?.state).toBe('mismatch');
    expect(coverageByOperation(definition, [call({}), call({ outcome: 'failed' })]).get(at)?.state).toBe('failing');
  });

  it('is stale, and counts nothing, when the operation was changed since', () => {
    const changed = edited('/definitions/Berth', { type: 'string' });
    expect(coverageByOperation(changed, [call({})]).get(at)).toMatchObject({ state: 'stale', passed: 0 });
  });

  it('finds the operation by its ID when its path changed, and passes over calls of operations that are gone', () => {
    expect(coverageByOperation(definition, [call({ path: '/ships/{id}' })]).get(at)?.calls).toHaveLength(1);
    expect(coverageByOperation(definition, [call({ path: '/ships/{id}', operation: 'GetShip' })]).size).toBe(0);
  });
});
