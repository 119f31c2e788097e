import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from './json';
import { jsonBytes, leastSize, leastSizeAfter } from './json-size';
import type { Pointer } from './pointer';
import { removeAt, replaceAt } from './tree';

const anyObject = fc.dictionary(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value))), { maxKeys: 6 });
const sections = fc.dictionary(fc.constantFrom('paths', 'definitions', 'info', '__proto__'), fc.oneof(anyObject, fc.constant(1), fc.constant([{}])));
const inBytes = (value: JsonObject): number => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`).length;
const never = (): boolean => false;

describe('the size of a definition', () => {
  it('is that of the file, also after a member was replaced', () => {
    fc.assert(
      fc.property(sections, anyObject, fc.boolean(), (definition, path, isMeasured) => {
        const paths = isObject(definition['paths']) ? definition['paths'] : {};
        const edited: JsonObject = { ...definition, paths: { ...paths, '/new': path } };
        if (isMeasured) leastSize(definition, never);
        for (const whole of [definition, edited]) {
          expect(leastSize(whole, never)).toEqual({ bytes: inBytes(whole), characters: JSON.stringify(whole).length, isWhole: true });
          expect(jsonBytes(whole)).toBe(inBytes(whole));
        }
      }),
    );
  });

  it('is measured no further than anyone asks for', () => {
    const large = { paths: Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`/${index}`, { get: { summary: 'x'.repeat(100) } }])) };
    const { characters, isWhole } = leastSize(large, (_bytes, length) => length > 5000);
    expect(isWhole).toBe(false);
    expect(characters).toBeGreaterThan(5000);
    expect(characters).toBeLessThan(5200);
  });

  it('follows edits by what they change, and never says more than there is', () => {
    const edit = fc.record({ at: fc.constantFrom<Pointer>('/paths/a', '/paths/b', '/definitions/é', '/info', '/paths/a/b'), value: fc.option(anyObject, { nil: undefined }) });
    fc.assert(
      fc.property(fc.record({ paths: anyObject, definitions: anyObject }), fc.array(edit, { maxLength: 12 }), fc.constantFrom(40, 200, Infinity), (start, edits, enough) => {
        const isEnough = (bytes: number): boolean => bytes > enough;
        let now: JsonObject = start;
        let size = leastSize(now, isEnough);
        for (const { at, value } of edits) {
          const after = value === undefined ? removeAt(now, at) : replaceAt(now, at, value);
          if (!isObject(after)) continue;
          size = leastSizeAfter(now, size, after, isEnough) ?? leastSize(after, isEnough);
          now = after;
          if (size.isWhole) expect(size).toEqual({ bytes: inBytes(now), characters: JSON.stringify(now).length, isWhole: true });
          else expect([size.bytes > enough, size.bytes <= inBytes(now), size.characters <= JSON.stringify(now).length]).toEqual([true, true, true]);
        }
      }),
    );
  });
});
