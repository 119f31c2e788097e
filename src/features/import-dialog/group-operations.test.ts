import { describe, expect, it } from 'vitest';
import { connectorOf } from '../../core/connector/connector';
import { chosenOf, groupOperations } from './group-operations';

const connector = connectorOf(
  {
    swagger: '2.0',
    paths: {
      '/berths': { get: { summary: 'List berths', tags: ['Berths'] }, post: { summary: 'Create a berth', tags: ['Berths', 'Admin'] } },
      '/tides/{day}': { get: { operationId: 'GetTide' } },
    },
  },
  {},
);
const names = (text: string) => groupOperations(connector, text).map(({ name, operations }) => [name, operations.length]);

describe('the operations of an import', () => {
  it('stand under their first tag, else under the start of their path', () => {
    expect(names('')).toEqual([['Berths', 2], ['/tides', 1]]);
  });

  it('are found by summary, id, path and method', () => {
    expect(names('post')).toEqual([['Berths', 1]]);
    expect(names('gettide')).toEqual([['/tides', 1]]);
    expect(names('nothing')).toEqual([]);
  });

  it('are chosen wholly, partly or not', () => {
    const [group] = groupOperations(connector, '');
    if (!group) throw new Error('There is no group.');
    const [first, second] = group.operations.map(({ at }) => at);
    expect(chosenOf(group, new Set())).toBe('none');
    expect(chosenOf(group, new Set([first ?? '']))).toBe('some');
    expect(chosenOf(group, new Set([first ?? '', second ?? '']))).toBe('all');
  });
});
