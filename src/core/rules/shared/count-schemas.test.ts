import { describe, expect, it } from 'vitest';
import type { Json } from '../../base/json';
import type { RuleContext } from '../rule';
import { extentOf } from './count-schemas';

const shared = new Map<string, Json>([
  ['#/definitions/Leaf', { type: 'string' }],
  ['#/definitions/Pair', { type: 'object', properties: { a: { $ref: '#/definitions/Leaf' }, b: { type: 'array', items: { $ref: '#/definitions/Leaf' } } } }],
  ['#/definitions/Tree', { type: 'object', properties: { children: { type: 'array', items: { $ref: '#/definitions/Tree' } } } }],
]);

const context: RuleContext = {
  situation: { publisherKind: 'verified', state: 'new' },
  resolve: (reference) => {
    const node = shared.get(reference);
    return node === undefined ? undefined : { node, at: '' };
  },
  operationsById: () => [],
  indexed: () => [],
};

describe('the extent of a schema', () => {
  it('counts objects, properties and items, and puts references in place', () => {
    expect(extentOf({ type: 'string' }, context)).toEqual({ count: 1, depth: 0 });
    expect(extentOf({ $ref: '#/definitions/Pair' }, context)).toEqual({ count: 4, depth: 2 });
    expect(extentOf({ properties: { one: { $ref: '#/definitions/Pair' }, two: { $ref: '#/definitions/Pair' } } }, context)).toEqual({ count: 9, depth: 3 });
  });

  it('counts a reference back to itself once', () => {
    expect(extentOf({ $ref: '#/definitions/Tree' }, context)).toEqual({ count: 3, depth: 2 });
  });

  it('counts a reference to nothing as one', () => {
    expect(extentOf({ properties: { x: { $ref: '#/definitions/None' } } }, context).count).toBe(2);
  });
});
