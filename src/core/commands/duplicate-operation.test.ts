import { describe, expect, it } from 'vitest';
import { objectOf } from '../base/json';
import { connectorOf, valueAt } from '../connector/connector';
import { copyPath, duplicateOperation } from './duplicate-operation';

const connector = connectorOf(
  { paths: { '/a': { parameters: [{ name: 'q', in: 'query' }], get: { operationId: 'GetA', summary: 'Get a', 'x-odd': [1] }, post: {} }, '/b/{id}': { get: {} } } },
  {},
);

describe('duplicate-operation', () => {
  it('copies to a path of its own right behind, with what the path says for all', () => {
    const after = duplicateOperation.apply(connector, { at: '/definition/paths/~1a/get' });
    expect(Object.keys(objectOf(after.definition, 'paths') ?? {})).toEqual(['/a', '/a-copy', '/b/{id}']);
    expect(valueAt(after, '/definition/paths/~1a-copy')).toEqual({ parameters: [{ name: 'q', in: 'query' }], get: { operationId: 'GetACopy', summary: 'Get a (copy)', 'x-odd': [1] } });
    expect(valueAt(after, '/definition/paths/~1a')).toBe(valueAt(connector, '/definition/paths/~1a'));
  });

  it('finds a free path and ID for a second copy', () => {
    const once = duplicateOperation.apply(connector, { at: '/definition/paths/~1a/get' });
    const twice = duplicateOperation.apply(once, { at: '/definition/paths/~1a/get' });
    expect(valueAt(twice, '/definition/paths/~1a-copy-2/get/operationId')).toBe('GetACopy2');
    expect(copyPath(connector, '/definition/paths/~1b~1{id}/get')).toBe('/b/{id}/copy');
  });

  it('does nothing for a place without an operation', () => {
    expect(duplicateOperation.apply(connector, { at: '/definition/paths/~1a/put' })).toBe(connector);
  });
});
