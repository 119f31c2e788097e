import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json';
import { extentsOf, sameOutline } from './schema-extents';

const ref = (name: string): JsonObject => ({ $ref: `#/definitions/${name}` });
const list = (name: string): JsonObject => ({ type: 'array', items: ref(name) });

function extents(definitions: { readonly [name: string]: JsonObject }): { readonly [name: string]: unknown } {
  return Object.fromEntries(Array.from(extentsOf(definitions), ([name, { count, depth, isLoop }]) => [name, isLoop ? [count, depth, 'loop'] : [count, depth]]));
}

describe('extents of definitions', () => {
  it('count objects, properties and items with references put in place', () => {
    expect(extents({ Pair: { properties: { a: ref('Leaf'), b: list('Leaf') } }, Leaf: { type: 'string' } })).toEqual({ Leaf: [1, 0], Pair: [4, 2] });
    expect(extents({ Two: { properties: { a: ref('Pair'), b: ref('Pair') } }, Pair: { properties: { a: { type: 'string' } } } })).toEqual({ Pair: [2, 1], Two: [5, 2] });
  });

  it('count a reference back once', () => {
    expect(extents({ Tree: { properties: { children: list('Tree') } } })).toEqual({ Tree: [3, 2, 'loop'] });
    const ring = extents({ A: { properties: { b: ref('B') } }, B: { properties: { a: ref('A') } }, Top: { properties: { a: ref('A') } } });
    expect(ring).toEqual({ A: [3, 1, 'loop'], B: [3, 1, 'loop'], Top: [4, 2] });
  });

  it('count a reference to nothing as one schema', () => {
    expect(extents({ A: { properties: { x: ref('None'), y: { $ref: 'other.json' } } } })).toEqual({ A: [3, 1] });
  });

  it('stand a long chain, and a growth beyond all numbers', () => {
    const chain = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`N${index}`, { properties: { next: ref(`N${index + 1}`) } }]));
    expect(extents(chain)['N0']).toEqual([20_001, 20_000]);
    const doubled = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`N${index}`, { properties: { a: ref(`N${index + 1}`), b: ref(`N${index + 1}`) } }]));
    expect(extents(doubled)['N0']).toEqual([1_000_000, 60]);
  });
});

describe('outlines', () => {
  it('stay the same while texts change, and differ with references and properties', () => {
    const before = { properties: { a: { type: 'string', description: 'One' }, b: ref('B') } };
    expect(sameOutline(before, { properties: { a: { type: 'string', description: 'Two' }, b: ref('B') } })).toBe(true);
    expect(sameOutline(before, { properties: { a: { type: 'string' }, b: ref('C') } })).toBe(false);
    expect(sameOutline(before, { properties: { b: ref('B') } })).toBe(false);
  });
});
