import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import type { Json } from '../json';
import { documentPaths } from '../testing/corpus';
import { readSimpleYaml } from './read-simple-yaml';

const deepest = 512;

/** What a complete parser reads, as JSON text; undefined when it finds something wrong. */
function complete(text: string): string | undefined {
  try {
    const [document, ...others] = parseAllDocuments(text, { merge: true, prettyErrors: false, logLevel: 'silent' });
    return !document || others.length > 0 || document.errors.length > 0 ? undefined : JSON.stringify(document.toJS({ maxAliasCount: 100 }));
  } catch {
    return undefined;
  }
}

/** The same as the complete parser, or nothing at all. */
function expectSame(text: string): void {
  const simple = readSimpleYaml(text, deepest);
  if (simple) expect(JSON.stringify(simple.value), text).toBe(complete(text));
}

const read = (text: string): Json | undefined => readSimpleYaml(text, deepest)?.value;

describe('readSimpleYaml', { timeout: 60_000 }, () => {
  it('reads maps and lists in every way to indent them', () => {
    expect(read('a:\n- b: 1\n  c:\n    - d\n-\n  e\nf:\n  - - 1\n    - 2\n  - g: {h: [i, "j"], k: {}}\nl:\n')).toEqual({
      a: [{ b: 1, c: ['d'] }, 'e'],
      f: [[1, 2], { g: { h: ['i', 'j'], k: {} } }],
      l: null,
    });
  });

  it.each([
    ['yes', 'yes'],
    ['on', 'on'],
    ['True', true],
    ['~', null],
    ['2024-01-31', '2024-01-31'],
    ['12:30:45', '12:30:45'],
    ['0o14', 12],
    ['012', 12],
    ['0x1F', 31],
    ['1_000', '1_000'],
    ['1e3', 1000],
    ['.5', 0.5],
    ['123456789012345678901234567890', Number('123456789012345678901234567890')],
    ['http://example.com/#a?b=c', 'http://example.com/#a?b=c'],
    ["it's", "it's"],
    ['a # b', 'a'],
    ["'it''s'", "it's"],
    ['"a\\n\\u00e9\\x41\\U0001F600\\ \\_"', 'a\n\u00e9A\u{1F600} \u00a0'],
  ])('reads the scalar %s as the core schema of YAML 1.2 does', (written, value) => {
    expect(read(`a: ${written}\n`)).toEqual({ a: value });
    expect(complete(`a: ${written}\n`)).toBe(JSON.stringify({ a: value }));
  });

  it('reads texts of several lines', () => {
    expect(read('a: |\n  x\n   y\n\n  z\nb: >-\n  x\n  y\n\n  z\n    w\nc: x\n  y\n\n  z\nd: "x\n  y \\\n  z"\ne: |2+\n    x\n\nf: 1\n')).toEqual({
      a: 'x\n y\n\nz\n', b: 'x y\nz\n  w', c: 'x y\nz', d: 'x y z', e: '  x\n\n', f: 1,
    });
  });

  it.each([
    ['anchors', 'a: &b 1\nc: *b\n'],
    ['merge keys', 'a:\n  <<: {b: 1}\n'],
    ['tags', 'a: !!str 1\n'],
    ['repeated keys', 'a: 1\na: 2\n'],
    ['several documents', 'a: 1\n---\nb: 2\n'],
    ['tabs as indentation', 'a:\n\tb: 1\n'],
    ['a key in a value', 'a: b: c\n'],
    ['a value without an end', 'a: "b\n'],
    ['a line that stands between two levels', 'a:\n    b: 1\n  c: 2\n'],
    ['the key __proto__', '__proto__: 1\n'],
    ['numbers without a value in JSON', 'a: .inf\n'],
    ['a single scalar', 'a\n'],
  ])('leaves %s to a complete parser', (_what, text) => {
    expect(readSimpleYaml(text, deepest)).toBeUndefined();
  });

  it('leaves what is nested too deeply to a complete parser', () => {
    const nested = (levels: number): string => Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:\n`).join('');
    expect(readSimpleYaml(nested(500), deepest)).toBeDefined();
    expect(readSimpleYaml(nested(520), deepest)).toBeUndefined();
    expect(readSimpleYaml(`a: ${'['.repeat(520)}${']'.repeat(520)}`, deepest)).toBeUndefined();
    expect(readSimpleYaml(`${'- '.repeat(100_000)}a`, deepest)).toBeUndefined();
  });

  const word = fc.oneof(
    fc.constantFrom(...['a', 'key', 'null', 'no', '01', '1.0', '0x1', '-', '?', ': ', ' #', "it's", '"q"', '- x', 'a: b', '~', '', '  lead', 'trail ', '\n', '\n\n', 'é', '😀', '\t', '\\']),
    fc.constantFrom(...['{', ']', ',', '&', '*', '!', '|', '>', '%', '@', '`', '---', '...', '<<', '__proto__', ':', 'http://x.y/z', '2020-01-01', '\u0001', '\r', '\uFEFF']),
    fc.string({ maxLength: 6 }),
  );
  const text = fc.tuple(fc.array(word, { maxLength: 8 }), fc.constantFrom(' ', '\n', '\n  ', '')).map(([words, between]) => words.join(between));
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      text,
      fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(text, tie('value'), { maxKeys: 4 }),
    ),
  }));
  const root = fc.oneof(fc.dictionary(text, value, { minKeys: 1, maxKeys: 5 }), fc.array(value, { minLength: 1, maxLength: 4 }));
  const written = fc.tuple(root, fc.nat(5), fc.constantFrom(0, 20, 80), fc.boolean()).map(([document, style, lineWidth, flag]): string => {
    const options = { lineWidth, aliasDuplicateObjects: false };
    switch (style) {
      case 0:
        return stringify(document, { ...options, indentSeq: flag });
      case 1:
        return stringify(document, { ...options, defaultStringType: 'QUOTE_DOUBLE' });
      case 2:
        return stringify(document, { ...options, defaultStringType: 'QUOTE_SINGLE', blockQuote: flag });
      case 3:
        return stringify(document, { ...options, blockQuote: flag ? 'folded' : 'literal' });
      case 4:
        return dump(document, { noRefs: true, lineWidth: lineWidth || -1, seqNoIndent: flag });
      default:
        return dump(document, { noRefs: true, flowLevel: flag ? 2 : 1 });
    }
  });
  const bit = fc.constantFrom(...[' ', '  ', '\n', '- ', ': ', ':', '#', ' #', "'", '"', '|', '>', '|-', '|+', '>2', '[', ']', '{', '}', ',', '&', '*', '!', '? ', '\t', '\\', 'x', '\n  ', '\n- ', '\n---\n', '\r\n', '-', '1', '\n\n', '\n   \n']);

  it('reads what two libraries write as a complete parser does, or leaves it', () => {
    fc.assert(fc.property(written, expectSame), { numRuns: 500 });
    expect(fc.sample(written, { numRuns: 200, seed: 1 }).filter((sample) => readSimpleYaml(sample, deepest)).length).toBeGreaterThan(80);
  });

  it('reads damaged texts as a complete parser does, or leaves them', () => {
    const edits = fc.array(fc.tuple(fc.nat(400), fc.nat(3), bit), { minLength: 1, maxLength: 4 });
    const damaged = fc.tuple(written, edits).map(([whole, changes]) =>
      changes.reduce((damage, [at, cut, put]) => {
        const from = at % (damage.length + 1);
        return damage.slice(0, from) + put + damage.slice(from + cut);
      }, whole),
    );
    fc.assert(fc.property(damaged, expectSame), { numRuns: 500 });
  });

  it('reads lines made of marks as a complete parser does, or leaves them', () => {
    const part = fc.oneof(bit, fc.constantFrom('a', 'b', 'key: ', 'a: b', 'x y', "'q'", '"q"', '\n', '\n  ', '\n    ', '\n '));
    fc.assert(fc.property(fc.constantFrom('', 'k: ', '- '), fc.array(part, { maxLength: 25 }), (start, parts) => expectSame(start + parts.join(''))), { numRuns: 1000 });
  });

  const files = (['openapi3', 'swagger2'] as const).flatMap(documentPaths).filter((path) => /\.ya?ml$/.test(path));

  it.skipIf(files.length === 0)('reads real files as a complete parser does', () => {
    for (const file of files) {
      const content = readFileSync(file, 'utf8');
      const simple = readSimpleYaml(content, deepest);
      expect(simple, file).toBeDefined();
      if (content.length < 1_000_000) expect(JSON.stringify(simple?.value) === complete(content), file).toBe(true);
    }
  });
});
