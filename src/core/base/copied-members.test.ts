import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiedWith, copiedWithout, shareKeys } from './copied-members';
import type { JsonObject } from './json';

const many: JsonObject = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`/berths/${index}`, { index }]));

/** Keys of all kinds: those of `many`, numbers (which come first in any object), and those that are no plain names. */
const key = fc.oneof(fc.constantFrom(...Object.keys(many)), fc.nat(400).map(String), fc.constantFrom('__proto__', 'constructor', 'toString', '', 'first', 'last'), fc.string());

const edit = fc.record({ key, value: fc.option(fc.nat(3), { nil: undefined }) });

const entriesAfter = (object: JsonObject): readonly unknown[] => [Object.getPrototypeOf(object) === Object.prototype, Object.entries(object)];

describe('a copy of an object', () => {
  it('is what spreading gives, whatever its size and keys, edit after edit', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(edit, { maxLength: 30 }), (isLarge, edits) => {
        let copied: JsonObject = isLarge ? many : { a: 1, b: 2 };
        let spread = copied;
        for (const { key: name, value } of edits) {
          const { [name]: _gone, ...rest } = spread;
          spread = value === undefined ? rest : { ...spread, [name]: value };
          copied = value === undefined ? copiedWithout(copied, name) : copiedWith(copied, name, value);
          expect(entriesAfter(copied)).toEqual(entriesAfter(spread));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the object as it was', () => {
    const before = structuredClone(many);
    copiedWith(many, '/berths/7', null);
    copiedWithout(many, '/berths/7');
    expect(many).toEqual(before);
  });
});

describe('the keys of copies', () => {
  it('are known to be the same while only members of a large object change', () => {
    const once = copiedWith(many, '/berths/7', 1);
    expect(shareKeys(many, once)).toBe(true);
    expect(shareKeys(many, copiedWith(once, '/berths/8', 2))).toBe(true);
  });

  it('are not once one is added, removed, or put back', () => {
    const without = copiedWithout(many, '/berths/7');
    expect(shareKeys(many, without)).toBe(false);
    expect(shareKeys(many, copiedWith(without, '/berths/7', 1))).toBe(false);
    expect(shareKeys(many, copiedWith(many, '/new', 1))).toBe(false);
  });
});
