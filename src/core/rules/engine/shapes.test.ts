import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { ShapeTree } from './shapes';

const tree = (...keys: readonly string[]): ShapeTree<never> => new ShapeTree<never>(new Set(keys));
const parsed = (text: string): JsonObject => JSON.parse(text);

describe('the shape of a node', () => {
  it('is one for nodes with the same keys in the same order', () => {
    const shapes = tree('title', 'description');
    const one = shapes.read({ title: 'A', description: 'B' }, []);
    expect(shapes.read({ title: 'C', description: 7 }, [])).toBe(one);
    expect(shapes.read({ description: 'B', title: 'A' }, [])).not.toBe(one);
    expect(shapes.read({ title: 'A' }, [])).not.toBe(one);
    expect(shapes.read({ title: 'A', description: 'B' }, [])).toBe(one);
  });

  it('takes one unknown key for another, but counts it', () => {
    const shapes = tree('title');
    const strange = shapes.read({ 'x-one': 1, title: 'A' }, []);
    expect(shapes.read({ 'x-two': 2, title: 'A' }, [])).toBe(strange);
    expect(shapes.read({ title: 'A' }, [])).not.toBe(strange);
    expect(strange.steps().map(({ key }) => key)).toEqual([undefined, 'title']);
  });

  it('holds the words of types and the like, and no other values', () => {
    const shapes = tree('type', 'title');
    const text = shapes.read({ type: 'string', title: 'A' }, []);
    expect(text.steps()).toEqual([{ key: 'type', word: 'string' }, { key: 'title', word: undefined }]);
    expect(shapes.read({ type: 'object', title: 'A' }, [])).not.toBe(text);
    expect(shapes.read({ type: 'string', title: 'B' }, [])).toBe(text);
    expect(shapes.read({ type: ['string'], title: 'B' }, []).steps()[0]).toEqual({ key: 'type', word: undefined });
    expect(shapes.read({ type: 'a type of more letters than any', title: 'B' }, []).steps()[0]).toEqual({ key: 'type', word: undefined });
  });

  it('tells where members stand, also behind a word', () => {
    const values: Json[] = [];
    const shape = tree('type', 'properties', 'items').read({ type: 'object', 'x-odd': 1, properties: { a: {} }, allOf: [] }, values);
    expect(shape.places).toMatchObject({ properties: 2, items: -1 });
    expect(values[shape.places.properties]).toEqual({ a: {} });
  });

  it('knows keys that objects inherit, and the empty one, as plain keys', () => {
    const shapes = tree('title');
    const odd = shapes.read(parsed('{"":1,"__proto__":2,"constructor":3,"title":"A"}'), []);
    expect(odd.steps().map(({ key }) => key)).toEqual([undefined, undefined, undefined, 'title']);
    expect(shapes.read({}, []).steps()).toEqual([]);
  });

  it('still tells nodes apart after more shapes than it keeps', () => {
    const keys = Array.from({ length: 200 }, (_, index) => `key${index}`);
    const shapes = tree(...keys);
    for (const a of keys) for (const b of keys) if (a !== b) expect(shapes.read({ [a]: 1, [b]: 2 }, []).steps().map(({ key }) => key)).toEqual([a, b]);
  });
});
