import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { setVisibility } from './set-visibility';
import { tagOperations } from './tag-operations';

const connector = connectorOf(
  { paths: { '/a': { get: { 'x-ms-visibility': 'Internal', tags: ['x'] }, post: { tags: ['x', 'y'] } }, '/b': { get: {} }, __proto__x: { get: {} } } },
  {},
);
const a = '/definition/paths/~1a/get';
const post = '/definition/paths/~1a/post';
const b = '/definition/paths/~1b/get';

describe('set-visibility', () => {
  it('sets it for several operations, of one path too, and leaves others the same objects', () => {
    const after = setVisibility.apply(connector, { places: [post, b, a], visibility: 'internal' });
    expect([a, post, b].map((at) => valueAt(after, `/${at.slice(1)}/x-ms-visibility`))).toEqual(['Internal', 'internal', 'internal']);
    expect(valueAt(after, '/definition/paths/__proto__x')).toBe(valueAt(connector, '/definition/paths/__proto__x'));
    expect(Object.keys(valueAt(after, '/definition/paths') ?? {})).toEqual(['/a', '/b', '__proto__x']);
  });

  it('removes it for none, and does nothing where nothing changes', () => {
    expect(valueAt(setVisibility.apply(connector, { places: [a], visibility: 'none' }), a)).toEqual({ tags: ['x'] });
    expect(setVisibility.apply(connector, { places: [b, '/definition/paths/~1none/get', '/definition/paths/~1a'], visibility: 'none' })).toBe(connector);
    expect(setVisibility.label({ places: [a, b], visibility: 'advanced' })).toBe('Set visibility of 2 operations to advanced');
  });
});

describe('tag-operations', () => {
  it('adds a tag where it is missing and takes it away where it is', () => {
    const after = tagOperations.apply(connector, { places: [a, post, b], tag: 'y', on: true });
    expect([a, post, b].map((at) => valueAt(after, `/${at.slice(1)}/tags`))).toEqual([['x', 'y'], ['x', 'y'], ['y']]);
    const back = tagOperations.apply(after, { places: [a, post, b], tag: 'y', on: false });
    expect([a, post, b].map((at) => valueAt(back, `/${at.slice(1)}/tags`))).toEqual([['x'], ['x'], undefined]);
    expect(tagOperations.apply(connector, { places: [a], tag: '', on: true })).toBe(connector);
  });
});
