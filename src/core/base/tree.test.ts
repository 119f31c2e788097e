import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from './json';
import { changedKeys, hasSameKeys, withKey, withoutKey, withRenamedKey } from './tree';

describe('keys of two versions of an object', () => {
  const object = { a: 1, b: 2 };

  it('are the same while members change, however often', () => {
    expect(hasSameKeys(object, withKey(withKey(object, 'b', 3), 'a', 4))).toBe(true);
    expect(hasSameKeys(object, { a: 5, b: 6 })).toBe(true);
  });

  it('differ once a key is added, removed or renamed', () => {
    expect(hasSameKeys(object, withKey(object, 'c', 3))).toBe(false);
    expect(hasSameKeys(object, withoutKey(object, 'b'))).toBe(false);
    expect(hasSameKeys(object, withRenamedKey(object, 'a', 'c'))).toBe(false);
  });

  it('differ when a key went to the end and came back with its value', () => {
    expect(hasSameKeys(object, withKey(withoutKey(object, 'a'), 'a', 1))).toBe(false);
    expect(hasSameKeys(object, withKey(withoutKey(object, 'b'), 'b', 2))).toBe(true);
  });
});

describe('what differs between two versions of an object', () => {
  const key = fc.constantFrom('a', 'b', 'c', '1', '__proto__', 'long');
  const large: JsonObject = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`m${index}`, index]));
  const step = fc.oneof(
    fc.record({ kind: fc.constant('set'), key, to: key, value: fc.nat(2) }),
    fc.record({ kind: fc.constant('remove'), key, to: key, value: fc.nat(2) }),
    fc.record({ kind: fc.constant('rename'), key, to: key, value: fc.nat(2) }),
  );
  const edited = (object: JsonObject, { kind, key: name, to, value }: { kind: string; key: string; to: string; value: number }): JsonObject =>
    kind === 'set' ? withKey(object, name, value) : kind === 'remove' ? withoutKey(object, name) : withRenamedKey(object, name, to);

  const compared = (before: JsonObject, after: JsonObject): readonly string[] =>
    [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => Object.hasOwn(before, name) !== Object.hasOwn(after, name) || before[name] !== after[name]).toSorted();

  it('is what comparing all members finds, forwards and backwards, after any edits', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { maxLength: 50 }), fc.nat(), fc.nat(), (isLarge, steps, from, to) => {
        const versions: JsonObject[] = [isLarge ? { ...large, a: 1, b: 2 } : { a: 1, b: 2 }];
        for (const next of steps) versions.push(edited(versions.at(-1) ?? {}, next));
        const before = versions[from % versions.length] ?? {};
        const after = versions[to % versions.length] ?? {};
        expect(changedKeys(before, after).toSorted()).toEqual(compared(before, after));
        expect(hasSameKeys(before, after)).toBe(Object.keys(before).join('\n') === Object.keys(after).join('\n'));
      }),
      { numRuns: 500 },
    );
  });
});
