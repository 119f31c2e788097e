import { describe, expect, it } from 'vitest';
import type { Json } from '../base/json';
import type { Pointer } from '../base/pointer';
import { connectorOf } from './connector';
import { setValue } from '../commands/set-value';
import { operationsOf } from './operations-of';

const definition = {
  swagger: '2.0',
  paths: {
    '/berths': {
      parameters: [],
      get: { operationId: 'ListBerths', summary: 'List berths', 'x-ms-visibility': 'Important' },
      post: { operationId: 'WhenFree', 'x-ms-trigger': 'single', deprecated: true },
    },
    '/broken': null,
    __proto__of: { get: { summary: 7 } },
  },
};

describe('operationsOf', () => {
  it('lists operations in file order, with visibility read without case', () => {
    expect(operationsOf(definition)).toEqual([
      { path: '/berths', method: 'get', at: '/definition/paths/~1berths/get', operationId: 'ListBerths', summary: 'List berths', isTrigger: false, visibility: 'important', deprecated: false },
      { path: '/berths', method: 'post', at: '/definition/paths/~1berths/post', operationId: 'WhenFree', summary: '', isTrigger: true, visibility: 'none', deprecated: true },
      { path: '__proto__of', method: 'get', at: '/definition/paths/__proto__of/get', operationId: '', summary: '', isTrigger: false, visibility: 'none', deprecated: false },
    ]);
  });

  it('gives the same array for the same paths, and the same entries for path items that did not change', () => {
    const before = operationsOf(definition);
    expect(operationsOf({ ...definition, host: 'x' })).toBe(before);
    const after = setValue.apply(connectorOf(definition, {}), { at: '/definition/paths/__proto__of/get/summary', value: 'Seven' });
    const entries = operationsOf(after.definition);
    expect(entries[0]).toBe(before[0]);
    expect(entries[2]?.summary).toBe('Seven');
  });

  it('gives the same array while an edit changes nothing that it says', () => {
    const before = operationsOf(definition);
    const after = setValue.apply(connectorOf(definition, {}), { at: '/definition/paths/~1berths/get/description', value: 'All of them.' });
    expect(operationsOf(after.definition)).toBe(before);
  });

  it('says the same after many edits as when it is read for the first time', () => {
    let connector = connectorOf(definition, {});
    const edits: readonly (readonly [Pointer, Json | undefined])[] = [
      ['/definition/paths/~1berths/get/summary', 'Free berths'],
      ['/definition/paths/~1berths/get', undefined],
      ['/definition/paths/~1berths/post', undefined],
      ['/definition/paths/~1berths/put', { operationId: 'PutBerth' }],
      ['/definition/paths/~1ferries', { get: { operationId: 'ListFerries' } }],
      ['/definition/paths/~1broken', { get: { operationId: 'Mended' } }],
      ['/definition/paths/__proto__of', undefined],
    ];
    for (const [at, value] of edits) {
      connector = setValue.apply(connector, { at, value });
      const shown = operationsOf(connector.definition);
      expect(shown).toEqual(operationsOf(structuredClone(connector.definition)));
      operationsOf(connector.definition);
    }
    expect(operationsOf(connector.definition).map(({ operationId }) => operationId)).toEqual(['PutBerth', 'Mended', 'ListFerries']);
  });

  it('gives nothing for a definition without paths', () => {
    expect(operationsOf({})).toEqual([]);
    expect(operationsOf({ paths: [] })).toEqual([]);
  });
});
