import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../json';
import { corpusFolder } from '../testing/corpus';
import { decodeText } from '../text-file';
import { readJson } from './read-json';
import { proposeRepairs } from './repair-json';
import type { RepairKind } from './repair';

const repairsOf = (text: string) => {
  const proposal = proposeRepairs(text);
  if (!proposal) throw new Error(`Not repaired: ${text}`);
  return proposal;
};

describe('proposeRepairs', () => {
  it.each<[kind: RepairKind, text: string, repaired: string, line: number, column: number]>([
    ['trailing-comma', '{\n  "a": 1,\n}', '{\n  "a": 1\n}', 2, 9],
    ['trailing-comma', '[1, ]', '[1 ]', 1, 3],
    ['missing-comma', '{\n  "a": 1\n  "b": 2\n}', '{\n  "a": 1,\n  "b": 2\n}', 2, 9],
    ['missing-comma', '{"a":"x""b":2}', '{"a":"x","b":2}', 1, 9],
    ['missing-comma', '[{} {}]', '[{}, {}]', 1, 4],
    ['invisible-character', '{\u2003"a":\u00a01}', '{ "a": 1}', 1, 2],
    ['invisible-character', '{"a": \uFEFF\u200b1}', '{"a": 1}', 1, 7],
    ['control-character', '{"a": "one\n\ttwo"}', '{"a": "one\\n\\ttwo"}', 1, 11],
    ['control-character', '["\u0001"]', '["\\u0001"]', 1, 3],
    ['smart-quotes', '{“a”: "“x”"}', '{"a": "“x”"}', 1, 2],
    ['smart-quotes', '[“say "hi" to”, 1]', '["say \\"hi\\" to", 1]', 1, 2],
    ['single-quotes', "{'a': \"it's\"}", '{"a": "it\'s"}', 1, 2],
    ['single-quotes', "['it's \"so\"']", '["it\'s \\"so\\""]', 1, 2],
    ['unquoted-key', '{x-ms-summary: 1}', '{"x-ms-summary": 1}', 1, 2],
    ['comment', '{"a": 1 // one\n, /* two */ "b": "// no"}', '{"a": 1 \n,  "b": "// no"}', 1, 9],
    ['missing-bracket', '{"a": [1, {"b": 2\n', '{"a": [1, {"b": 2}]}\n', 1, 18],
    ['missing-bracket', '[', '[]', 1, 2],
    ['content-after-root', '{"a": 1}\n}\n', '{"a": 1}\n\n', 2, 1],
    ['closed-early', '{"a": 1}, "b": 2}', '{"a": 1, "b": 2}', 1, 8],
    ['closed-early', '{"a": {}\n}\n"b": [2]\n', '{"a": {}\n,\n"b": [2]}\n', 2, 1],
    ['escape', '["\\d+ \\\\ it\\\'s"]', '["\\\\d+ \\\\ it\'s"]', 1, 3],
    ['word', '[True, None]', '[true, null]', 1, 2],
  ])('repairs a %s: %j', (kind, text, repaired, line, column) => {
    const proposal = repairsOf(text);
    expect(proposal.repaired).toBe(repaired);
    expect(proposal.repairs[0]).toMatchObject({ kind, line, column, more: 0, isSafe: kind !== 'content-after-root' && kind !== 'closed-early' });
    for (const { cause, done } of proposal.repairs) expect([cause, done]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
  });

  it('says where what follows the root stands and how much it is', () => {
    expect(repairsOf('{"a": 1}\n{"b": 2}\nx').repairs).toEqual([
      {
        kind: 'content-after-root',
        ...{ offset: 9, line: 2, column: 1, isSafe: false, more: 0 },
        cause: 'The JSON value has ended, but “{"b": 2}\nx” follows it.',
        done: 'Left out 10 characters, up to line 3.',
      },
    ]);
  });

  it('repairs several things in one text, in the order of the text', () => {
    const text = "\uFEFF{\n  // connector\n  'a': 'x'\n  b: [1, 2,],\n\u00a0\u00a0\"c\": \"tab\there\",\n";
    const { repaired, repairs } = repairsOf(text);
    expect(readJson(repaired)).toMatchObject({ ok: true, value: { a: 'x', b: [1, 2], c: 'tab\there' } });
    expect(repairs.map(({ kind, line }) => [kind, line])).toEqual([
      ['comment', 2],
      ['single-quotes', 3],
      ['single-quotes', 3],
      ['missing-comma', 3],
      ['unquoted-key', 4],
      ['trailing-comma', 4],
      ['invisible-character', 5],
      ['control-character', 5],
      ['trailing-comma', 5],
      ['missing-bracket', 5],
    ]);
    expect(repaired.startsWith('\uFEFF{\n')).toBe(true);
  });

  it.each([
    '{"a": 1}',
    '',
    'not JSON at all',
    '[NaN]',
    '{"a": -Infinity}',
    '{"a": }',
    '{"a": ',
    '{"a" 1}',
    '["a",, "b"]',
    '{"a": [1}',
    '{"a": "x\n  "b": 1}',
    '{"a": "x',
    '{"a": "He said "hello" to me"}',
    '["say ""x"" now"]',
    '{"a": 1}, {"b": 2}',
    '[1], "b": 2]',
    '{"a": 1 /* never closed }',
    '[01]',
  ])('proposes nothing for %j', (text) => {
    expect(proposeRepairs(text)).toBeUndefined();
  });

  it('lists eighty places of a kind and counts the others', () => {
    const { repaired, repairs } = repairsOf(`[${'1 '.repeat(10_000)}1]`);
    expect(readJson(repaired).ok).toBe(true);
    expect(repairs).toHaveLength(80);
    expect(repairs.at(-1)?.more).toBe(10_000 - 80);
  });

  it.each([
    ['brackets', '['.repeat(20_000_000)],
    ['quotation marks', "['".repeat(1_000_000)],
    ['blanks', ' \u00a0'.repeat(1_000_000)],
    ['comments', '/* */'.repeat(500_000)],
    ['commas', `[${'1 '.repeat(500_000)}`],
    ['open texts', `{"a": '${"' '".repeat(1_000_000)}`],
  ])('answers for millions of %s at once', (_what, text) => {
    const start = performance.now();
    proposeRepairs(text);
    expect(performance.now() - start).toBeLessThan(12_000);
  });
});

const token = /"(?:[^"\\]|\\.)*"|[^\s"{}[\],:]+|[{}[\],:]|\s+/g;
const isString = (part: string): boolean => part.startsWith('"');
const isKey = (parts: readonly string[], index: number): boolean => parts[index + 1] === ':';
const anyQuote = /["'`\u2018-\u201f\u2033\u00ab\u00bb\uff02\u00b4\\]/;
const plainInside = (part: string): boolean => isString(part) && !anyQuote.test(part.slice(1, -1));

/** Breaks a text, given as its tokens, at those places that `at` picks. */
const breakages: Record<string, (parts: string[], at: (index: number) => boolean) => string[]> = {
  'commas before brackets': (parts, at) =>
    parts.map((part, index) => (/[}\]]/.test(part) && !isString(part) && !/[{[]/.test(parts[index - 1] ?? '') && at(index) ? `,${part}` : part)),
  'commas left out': (parts, at) => parts.map((part, index) => (part === ',' && at(index) ? '' : part)),
  'invisible characters': (parts, at) => parts.map((part, index) => (at(index) ? `${'\u2003\u00a0\u200b\uFEFF\u2028'.charAt(index % 5)}${part}` : part)),
  'raw control characters': (parts, at) =>
    parts.map((part, index) => (isString(part) && at(index) ? part.replace(/\\(?:u00[01][0-9a-f]|.)/g, (escape) => (/^\\[bfnrtu]/.test(escape) ? String(JSON.parse(`"${escape}"`)) : escape)) : part)),
  'smart quotes': (parts, at) => parts.map((part, index) => (plainInside(part) && at(index) ? `“${part.slice(1, -1)}”` : part)),
  'single quotes': (parts, at) => parts.map((part, index) => (plainInside(part) && at(index) ? `'${part.slice(1, -1)}'` : part)),
  comments: (parts, at) => parts.map((part, index) => (at(index) ? `${index % 2 ? '/* } */' : '// "x\n'}${part}` : part)),
  'brackets cut off': (parts) => {
    const rest = [...parts];
    while (rest.length > 1 && /^[}\]\s]/.test(rest.at(-1) ?? '')) rest.pop();
    return rest;
  },
  'bare keys': (parts, at) => parts.map((part, index) => (isKey(parts, index) && /^"[\w$.-]+"$/.test(part) && at(index) ? part.slice(1, -1) : part)),
  'more behind the root': (parts) => [...parts, '\n}'],
};

describe.each(Object.keys(breakages))('a JSON text with %s', (name) => {
  const breakUp = breakages[name];
  const value = fc.oneof(
    { weight: 3, arbitrary: fc.jsonValue({ stringUnit: 'grapheme' }) },
    { weight: 1, arbitrary: fc.dictionary(fc.stringMatching(/^[a-z$_][\w.-]{0,5}$/), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 }) },
    { weight: 1, arbitrary: fc.jsonValue({ stringUnit: fc.constantFrom('a', '\n', '\t', '\u0001', '"', '\\', ' ', ',', '}', ':', '\u00a0', '/', '“', "'") }) },
  );
  it('is repaired to an equal value', () => {
    let repaired = 0;
    fc.assert(
      fc.property(value, fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), (before, picks) => {
        const valid = JSON.stringify(before, null, 2);
        const text = breakUp?.(valid.match(token) ?? [], (index) => picks[index % picks.length] ?? false).join('') ?? '';
        const read = readJson(text);
        const proposal = proposeRepairs(text);
        expect(proposal === undefined).toBe(read.ok);
        const after: Json | undefined = proposal ? JSON.parse(proposal.repaired.replace(/^\uFEFF/, '')) : read.ok ? read.value : undefined;
        expect(after).toEqual(JSON.parse(valid));
        if (proposal) repaired++;
      }),
      { numRuns: 400 },
    );
    expect(repaired).toBeGreaterThan(20);
  });
});

it('never throws, and what it proposes parses', () => {
  const piece = fc.constantFrom(...'{}[]:,"\'\\/*01-e \n\t“”'.split(''), 'true', 'NaN', '"a"', '"a":', '\u00a0', '\uFEFF', '// ', '/*', '*/', 'key');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      const proposal = proposeRepairs(text);
      expect(proposal === undefined || (readJson(proposal.repaired).ok && !readJson(text).ok && proposal.repairs.length > 0)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

const folder = corpusFolder('connectors');

describe.skipIf(!existsSync(folder))('the JSON files of real connectors', () => {
  it('are all readable, or repaired with everything that they hold', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(apidefinition\.swagger|apiproperties)\.json$/i.test(name));
    const unreadable = names.map((name) => decodeText(name, readFileSync(join(folder, name)))).filter(({ text }) => !readJson(text).ok);
    expect(unreadable).toHaveLength(3);
    for (const { text } of unreadable) {
      const { repaired, repairs } = repairsOf(text);
      expect(readJson(repaired).ok).toBe(true);
      for (const { kind } of repairs) expect(['missing-comma', 'invisible-character', 'closed-early', 'missing-bracket']).toContain(kind);
    }
  });
});
