import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArray, isObject, type Json } from './json';
import { nodeAt, updateAt } from './tree';
import { reconcile } from './reconcile';

const copyOf = (value: Json): Json => JSON.parse(JSON.stringify(value));

const trees = fc.jsonValue({ maxDepth: 5 }).map((value): Json => JSON.parse(JSON.stringify(value)));

/** True when every container of `next` that equals its counterpart in `old` is that very counterpart. */
function sharesEqual(old: Json | undefined, next: Json): boolean {
  if (typeof next !== 'object' || next === null || typeof old !== 'object' || old === null) return true;
  if (JSON.stringify(old) === JSON.stringify(next)) return old === next;
  if (isArray(old) || isArray(next)) return true;
  return Object.entries(next).every(([key, value]) => (isObject(old) && Object.hasOwn(old, key) ? sharesEqual(old[key], value) : true));
}

describe('reconcile', () => {
  it('always equals the new tree, order of keys included', () => {
    fc.assert(
      fc.property(trees, trees, (old, next) => {
        expect(JSON.stringify(reconcile(old, next))).toBe(JSON.stringify(next));
      }),
    );
  });

  it('shares every equal member of related objects', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), trees), fc.dictionary(fc.string(), trees), (left, right) => {
        const old: Json = copyOf({ ...left, ...right });
        const next: Json = copyOf({ ...left, more: 1 });
        expect(sharesEqual(old, reconcile(old, next))).toBe(true);
      }),
    );
  });

  it('gives back the very same tree for an equal one', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(Object.is(reconcile(tree, copyOf(tree)), tree)).toBe(true);
      }),
    );
  });

  it('keeps the neighbours of an element that was put in or taken out', () => {
    const old: Json = [{ a: 1 }, { b: 2 }, { c: 3 }];
    const longer = reconcile(old, [{ a: 1 }, { x: 0 }, { b: 2 }, { c: 3 }]);
    expect([0, 2, 3].map((index) => nodeAt(longer, `/${index}`))).toEqual([old[0], old[1], old[2]]);
    expect(nodeAt(longer, '/3')).toBe(old[2]);
    expect(nodeAt(longer, '/2')).toBe(old[1]);
    expect(nodeAt(reconcile(old, [{ a: 1 }, { c: 3 }]), '/1')).toBe(old[2]);
  });

  it('does not take another order of keys for the same', () => {
    const old: Json = { a: {}, b: {} };
    const next = reconcile(old, { b: {}, a: {} });
    expect(next).not.toBe(old);
    expect(Object.keys(next ?? {})).toEqual(['b', 'a']);
    expect(nodeAt(next, '/a')).toBe(nodeAt(old, '/a'));
  });

  it('keeps a key called __proto__ as data', () => {
    const old: Json = JSON.parse('{"x":{"__proto__":{"a":1},"b":[1]}}');
    const next = reconcile(old, JSON.parse('{"x":{"__proto__":{"a":2},"b":[1]}}'));
    expect(JSON.stringify(next)).toBe('{"x":{"__proto__":{"a":2},"b":[1]}}');
    expect(nodeAt(next, '/x/b')).toBe(nodeAt(old, '/x/b'));
    expect(updateAt(old, '/x/b', () => [1])).toEqual(old);
  });

  it('is done with arrays nested deep, whatever changed inside', () => {
    const nested = (inner: string): Json => JSON.parse(`${'['.repeat(400)}${inner}${']'.repeat(400)}`);
    expect(reconcile(nested('1'), nested('2'))).toEqual(nested('2'));
    const uneven = (inner: string): Json => JSON.parse(`${'[[0], '.repeat(200)}${inner}${']'.repeat(200)}`);
    expect(reconcile(uneven('1'), nested('2'))).toEqual(nested('2'));
    expect(reconcile(nested('1'), uneven('2'))).toEqual(uneven('2'));
  });
});
