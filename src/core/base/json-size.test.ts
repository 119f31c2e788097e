import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from './json';
import { jsonBytes, leastSize } from './json-size';

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
    const { characters, isWhole } = leastSize(large, (size) => size.characters > 5000);
    expect(isWhole).toBe(false);
    expect(characters).toBeGreaterThan(5000);
    expect(characters).toBeLessThan(5200);
  });
});
