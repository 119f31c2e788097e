import { describe, expect, it } from 'vitest';
import { selectionOf } from './selection';

const definition = { paths: { '/a': { parameters: [], get: {}, post: {} }, '/none': {} }, definitions: { Pet: {} } };

describe('selectionOf', () => {
  it('finds the operation around a place', () => {
    expect(selectionOf(definition, '/definition/paths/~1a/post/parameters/0')).toEqual({ kind: 'operation', at: '/definition/paths/~1a/post', path: '/a', method: 'post' });
    expect(selectionOf(definition, '/definition/paths/~1a/parameters/0')?.at).toBe('/definition/paths/~1a/get');
  });

  it('finds shared objects', () => {
    expect(selectionOf(definition, '/definition/definitions/Pet/properties/x')?.at).toBe('/definition/definitions/Pet');
  });

  it('finds nothing where nothing is', () => {
    for (const at of ['', '/definition/paths', '/definition/paths/~1none', '/definition/paths/~1gone/get', '/definition/paths/~1a/put', '/definition/definitions/Gone', '/definition/info/title'] as const) {
      expect(selectionOf(definition, at)).toBeUndefined();
    }
  });
});
