import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArray, isObject, type Json } from '../json';
import { child, type Pointer } from '../pointer';
import { nodeAt } from '../tree';
import { duplicateKeys, repeatsKeys } from './duplicate-keys';
import { locate, locateAll } from './locate';
import { pointerAt } from './pointer-at';
import { readJson } from './read-json';

const text = '\uFEFF{\r\n  "paths" : { "/p\\u00e9ts": [ {"a": 1.0}, "x]}" ] },\r\n  "e": {}\r\n}\r\n';
const slice = (pointer: Pointer): string | undefined => {
  const found = locate(text, pointer);
  return found && text.slice(found.start, found.end);
};

function pointersOf(node: Json, at: Pointer = ''): Pointer[] {
  if (isArray(node)) return [at, ...node.flatMap((element, index) => pointersOf(element, child(at, index)))];
  if (isObject(node)) return [at, ...Object.entries(node).flatMap(([key, below]) => pointersOf(below, child(at, key)))];
  return [at];
}

const json = fc.tuple(fc.jsonValue(), fc.constantFrom<[number | string]>([0], [2], ['\t'])).map(([value, [space]]) => JSON.stringify(value, null, space));

describe('locate', () => {
  it('finds values and keys, with escapes in the text and in the pointer', () => {
    expect(slice('/paths/~1péts/0/a')).toBe('1.0');
    expect(slice('/paths/~1péts/1')).toBe('"x]}"');
    expect(slice('')).toBe(text.trim());
    const { keyStart = 0, keyEnd = 0 } = locate(text, '/paths/~1péts') ?? {};
    expect(text.slice(keyStart, keyEnd)).toBe('"/p\\u00e9ts"');
    expect(locate(text, '/paths/~1péts/1')).not.toHaveProperty('keyStart');
  });

  it('finds nothing where a pointer leads nowhere', () => {
    for (const pointer of ['/x', '/paths/x', '/paths/~1péts/2', '/paths/~1péts/01', '/paths/~1péts/0/a/b', '/constructor'] as const) {
      expect(locate(text, pointer)).toBeUndefined();
    }
    expect(locate('', '')).toBeUndefined();
  });

  it('takes the last of a repeated key', () => {
    const found = locateAll('{"a": {"b": 1}, "a": {"c": 2}}', ['/a', '/a/b', '/a/c']);
    expect(found.get('/a')).toMatchObject({ start: 21, end: 29 });
    expect([...found.keys()]).toEqual(['/a', '/a/c']);
  });

  it('finds each node of any text, and pointerAt leads back to it', () => {
    fc.assert(
      fc.property(json, (source) => {
        const tree: Json = JSON.parse(source);
        const pointers = pointersOf(tree);
        const found = locateAll(source, pointers);
        expect([...found.keys()].toSorted()).toEqual(pointers.toSorted());
        for (const [pointer, { start, end, keyStart }] of found) {
          expect(JSON.parse(source.slice(start, end))).toEqual(nodeAt(tree, pointer));
          expect(pointerAt(source, start)).toBe(pointer);
          expect(pointerAt(source, keyStart ?? start)).toBe(pointer);
          expect(pointerAt(source, end)).toBe(pointer);
        }
      }),
    );
  });

  it('comes to an end in text that does not parse', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'{}[]:,"\\a1 \n'.split(''), '"a":', '{"a":')), fc.nat({ max: 30 }), (parts, offset) => {
        const broken = parts.join('');
        for (const { start, end } of locateAll(broken, ['', '/a', '/a/0', '/0/a']).values()) expect(end).toBeGreaterThan(start);
        expect(pointerAt(broken, offset)).toMatch(/^(\/.*)*$/s);
        expect(duplicateKeys(broken).every(({ offsets }) => offsets.length > 1)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('pointerAt', () => {
  const sample = '{ "a" : [1, {"b": true}], "c": "x" }';
  it.each([
    [0, ''],
    [1, ''],
    [3, '/a'],
    [6, '/a'],
    [8, '/a'],
    [9, '/a/0'],
    [10, '/a/0'],
    [11, '/a'],
    [12, '/a/1'],
    [14, '/a/1/b'],
    [20, '/a/1/b'],
    [23, '/a/1'],
    [24, '/a'],
    [25, ''],
    [32, '/c'],
    [36, ''],
  ] as const)('knows the node at offset %i', (offset, pointer) => {
    expect(pointerAt(sample, offset)).toBe(pointer);
  });

  it('works on what stands before the offset in text that does not parse', () => {
    expect(pointerAt('{"a": {"b": [1, ', 15)).toBe('/a/b');
    expect(pointerAt('{"a": {"b": "x', 14)).toBe('/a/b');
    expect(pointerAt('{"a": {"b": ', 12)).toBe('/a/b');
  });
});

describe('duplicateKeys', () => {
  it('lists repeated keys with their places, escapes and deep ones too', () => {
    const repeated = '{"a": {"x": 1, "\\u0078": 2}, "b": [{"y": 0, "y": 0, "y": 1}], "a": 1}';
    const found = duplicateKeys(repeated).map(({ values, ...rest }) => ({ ...rest, values: values.map(({ start, end }) => repeated.slice(start, end)) }));
    expect(found).toEqual([
      { key: 'a', pointer: '/a', offsets: [1, 62], values: ['{"x": 1, "\\u0078": 2}', '1'] },
      { key: 'x', pointer: '/a/x', offsets: [7, 15], values: ['1', '2'] },
      { key: 'y', pointer: '/b/0/y', offsets: [36, 44, 52], values: ['0', '0', '1'] },
    ]);
    expect(duplicateKeys('{"a": {"a": 1}, "b": {"a": ["a", "a"]}}')).toEqual([]);
    expect(duplicateKeys(`[${'{},'.repeat(200_000)}{}]`)).toEqual([]);
  });

  it('are known to be there before they are looked for', () => {
    const key = fc.constantFrom('a', 'b', 'a:', '"', '\\', '__proto__', '\n', '1');
    const space = fc.constantFrom('', ' ', '\n\t');
    const { document } = fc.letrec<{ document: string }>((tie) => ({
      document: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('1', '"a"', '":"', '"\\":"', 'null'),
        fc.array(tie('document')).map((parts) => `[${parts.join(', ')}]`),
        fc.array(fc.tuple(key, space, tie('document'))).map((members) => `{${members.map(([name, gap, value]) => `${JSON.stringify(name)}${gap}:${gap}${value}`).join()}}`),
      ),
    }));
    fc.assert(
      fc.property(document, (source) => {
        const read = readJson(source);
        expect(read.ok && repeatsKeys(source, read.members)).toBe(duplicateKeys(source).length > 0);
      }),
    );
  });
});
