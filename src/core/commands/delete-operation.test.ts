import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { deleteOperation } from './delete-operation';

const connector = connectorOf({ paths: { '/a': { parameters: [], get: {}, post: { x: 1 } }, '/b': { 'x-note': 1, get: {} } } }, {});

describe('delete-operation', () => {
  it('deletes one operation and keeps the others of its path', () => {
    const after = deleteOperation.apply(connector, { at: '/definition/paths/~1a/get' });
    expect(valueAt(after, '/definition/paths/~1a')).toEqual({ parameters: [], post: { x: 1 } });
  });

  it('deletes the path with its last operation, unless it says something of its own', () => {
    const one = deleteOperation.apply(connector, { at: '/definition/paths/~1a/get' });
    expect(valueAt(deleteOperation.apply(one, { at: '/definition/paths/~1a/post' }), '/definition/paths/~1a')).toBeUndefined();
    expect(valueAt(deleteOperation.apply(connector, { at: '/definition/paths/~1b/get' }), '/definition/paths/~1b')).toEqual({ 'x-note': 1 });
  });

  it('does nothing where there is no operation', () => {
    expect(deleteOperation.apply(connector, { at: '/definition/paths/~1a/put' })).toBe(connector);
  });
});
