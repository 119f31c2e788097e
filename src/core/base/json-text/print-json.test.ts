import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArray, isObject, type Json } from '../json';
import { child, type Pointer } from '../pointer';
import { nodeAt, removeAt, replaceAt, updateAt, withKey, withKeyAfter, withoutKey, withRenamedKey } from '../tree';
import { printJson } from './print-json';
import { readJson } from './read-json';

function parsed(text: string): Json {
  const read = readJson(text);
  if (!read.ok) throw new Error(`${read.error.message} ${text}`);
  return read.value;
}

/** Prints the text after an edit of its tree, and checks that it reads as that tree. */
function edited(text: string, edit: (tree: Json) => Json): string {
  const tree = parsed(text);
  const now = edit(tree);
  const printed = printJson(now, { text, tree });
  expect(isDeepStrictEqual(parsed(printed), now)).toBe(true);
  return printed;
}

const onObject = (tree: Json, at: Pointer, change: (object: { readonly [key: string]: Json }) => Json): Json =>
  updateAt(tree, at, (node) => (isObject(node) ? change(node) : node));

describe('printJson without a source', () => {
  it('writes two spaces, line feeds and a final line end', () => {
    expect(printJson({ a: [1, {}], b: { c: [] } })).toBe('{\n  "a": [\n    1,\n    {}\n  ],\n  "b": {\n    "c": []\n  }\n}\n');
  });

  it('writes numbers that JSON.stringify would lose', () => {
    expect(printJson([-0, Infinity])).toBe('[\n  -0,\n  1e999\n]\n');
  });
});

describe('printJson with a source', () => {
  const odd = '\uFEFF\r\n{ "a" :1.0,\r\n\t"b": [1e3 , 12345678901234567890,"\\u00e9\\/"],\r\n\r\n"200":{ }, "100" : null }\r\n\r\n';

  it('gives the very text of an unchanged tree', () => {
    expect(edited(odd, (tree) => tree)).toBe(odd);
    expect(edited(odd, (tree) => parsed(JSON.stringify(tree)))).toBe(odd);
  });

  it('changes nothing but the changed value', () => {
    expect(edited(odd, (tree) => replaceAt(tree, '/100', true))).toBe(odd.replace('null', 'true'));
    expect(edited(odd, (tree) => replaceAt(tree, '/b/0', 5))).toBe(odd.replace('1e3', '5'));
  });

  it('takes a removed member away with its line', () => {
    const text = '{\n  "a": 1,\n  "b": {\n    "x": 1\n  },\n  "c": 3\n}';
    expect(edited(text, (tree) => removeAt(tree, '/a'))).toBe('{\n  "b": {\n    "x": 1\n  },\n  "c": 3\n}');
    expect(edited(text, (tree) => removeAt(tree, '/b'))).toBe('{\n  "a": 1,\n  "c": 3\n}');
    expect(edited(text, (tree) => removeAt(tree, '/c'))).toBe('{\n  "a": 1,\n  "b": {\n    "x": 1\n  }\n}');
    expect(edited(text, (tree) => removeAt(tree, '/b/x'))).toBe('{\n  "a": 1,\n  "b": {},\n  "c": 3\n}');
  });

  it('fills an empty object in the layout of the file and empties it again', () => {
    const text = '{\r\n\t"a": {},\r\n\t"b": []\r\n}';
    expect(edited(text, (tree) => replaceAt(tree, '/a/x', { y: [1] }))).toBe(
      '{\r\n\t"a": {\r\n\t\t"x": {\r\n\t\t\t"y": [\r\n\t\t\t\t1\r\n\t\t\t]\r\n\t\t}\r\n\t},\r\n\t"b": []\r\n}',
    );
    expect(edited(text, (tree) => replaceAt(tree, '/b/-', 1))).toBe('{\r\n\t"a": {},\r\n\t"b": [\r\n\t\t1\r\n\t]\r\n}');
    expect(edited('{}', (tree) => replaceAt(tree, '/a', 1))).toBe('{\n  "a": 1\n}');
  });

  it.each([
    ['{\n    "a": {\n        "x": 1\n    }\n}', '{\n    "a": {\n        "x": 1,\n        "n": {\n            "k": 1\n        }\n    }\n}'],
    ['{\n   "a": {\n      "x": 1}}', '{\n   "a": {\n      "x": 1,\n      "n": {\n         "k": 1\n      }}}'],
    ['{"a":{"x":1}}', '{"a":{"x":1,"n":{"k":1}}}'],
    ['{"a": {"x": 1}}', '{"a": {"x": 1, "n": {"k": 1}}}'],
    ['{\n\t"a" : {\n\t\t"x" : 1\n\t}\n}', '{\n\t"a" : {\n\t\t"x" : 1,\n\t\t"n" : {\n\t\t\t"k" : 1\n\t\t}\n\t}\n}'],
    ['{\r\n  "a":\r\n  {\r\n    "x": 1\r\n  }\r\n}', '{\r\n  "a":\r\n  {\r\n    "x": 1,\r\n    "n": {\r\n      "k": 1\r\n    }\r\n  }\r\n}'],
    ['{\r  "a": {\r    "x": 1\r  }\r}', '{\r  "a": {\r    "x": 1,\r    "n": {\r      "k": 1\r    }\r  }\r}'],
  ])('writes a new member in the style around it: %j', (text, expected) => {
    expect(edited(text, (tree) => replaceAt(tree, '/a/n', { k: 1 }))).toBe(expected);
  });

  it('keeps short lists on one line where their neighbour is', () => {
    const text = '{\n  "tags": [{ "name": "a" }],\n  "x": ["a", "b"]\n}';
    expect(edited(text, (tree) => replaceAt(tree, '/y', ['c', 'd']))).toBe('{\n  "tags": [{ "name": "a" }],\n  "x": ["a", "b"],\n  "y": ["c", "d"]\n}');
    expect(edited(text, (tree) => replaceAt(tree, '/x/-', 'c'))).toBe('{\n  "tags": [{ "name": "a" }],\n  "x": ["a", "b", "c"]\n}');
  });

  it('spreads a new element over lines where its neighbour is', () => {
    const text = '{\n  "p": [{\n    "n": 1\n  }]\n}';
    expect(edited(text, (tree) => replaceAt(tree, '/p/-', { n: 2 }))).toBe('{\n  "p": [{\n    "n": 1\n  }, {\n    "n": 2\n  }]\n}');
  });

  it('puts a new member behind the one before it', () => {
    const text = '{\n  "a": 1,\n  "b": 2\n}';
    const put = (after: string | undefined) => edited(text, (tree) => onObject(tree, '', (object) => withKeyAfter(object, after, 'n', 0)));
    expect(put(undefined)).toBe('{\n  "n": 0,\n  "a": 1,\n  "b": 2\n}');
    expect(put('a')).toBe('{\n  "a": 1,\n  "n": 0,\n  "b": 2\n}');
    expect(put('b')).toBe('{\n  "a": 1,\n  "b": 2,\n  "n": 0\n}');
  });

  it('puts a response code behind the nearest lower one, whatever the order of the text', () => {
    const add = (text: string, key: string) => edited(text, (tree) => onObject(tree, '', (object) => withKey(object, key, 0)));
    expect(add('{\n  "200": 1,\n  "default": 2\n}', '201')).toBe('{\n  "200": 1,\n  "201": 0,\n  "default": 2\n}');
    expect(add('{\n  "default": 2,\n  "200": 1\n}', '404')).toBe('{\n  "default": 2,\n  "200": 1,\n  "404": 0\n}');
    expect(add('{\n  "default": 2\n}', '200')).toBe('{\n  "200": 0,\n  "default": 2\n}');
    expect(add('{\n  "404": 1,\n  "200": 2\n}', '500')).toBe('{\n  "404": 1,\n  "500": 0,\n  "200": 2\n}');
    expect(add('{\n  "404": 1,\n  "200": 2\n}', 'default')).toBe('{\n  "404": 1,\n  "200": 2,\n  "default": 0\n}');
  });

  it('changes only the key of a renamed member', () => {
    const text = '{\n  "a": 1.0,\n  "\\u0062": { "x": 1.50 },\n  "c": 3\n}';
    const rename = (value?: Json) => edited(text, (tree) => onObject(tree, '', (object) => withRenamedKey(object, 'b', 'z', value)));
    expect(rename()).toBe(text.replace('"\\u0062"', '"z"'));
    expect(rename({ x: 1.5, y: 2 })).toBe(text.replace('"\\u0062"', '"z"').replace('1.50', '1.50, "y": 2'));
    const codes = '{\n  "200": { "a": 1.0 },\n  "default": {}\n}';
    expect(edited(codes, (tree) => onObject(tree, '', (object) => withRenamedKey(object, '200', 'ok')))).toBe(codes.replace('200', 'ok'));
    expect(edited(codes, (tree) => onObject(tree, '', (object) => withRenamedKey(object, 'default', '404')))).toBe(codes.replace('default', '404'));
  });

  it('follows members to their new order and keeps their literals', () => {
    const text = '{\n  "a": 1.0,\n  "b": 2.0,\n  "c": 3.0\n}';
    expect(edited(text, (tree) => onObject(tree, '', ({ a, b, c }) => ({ c: c ?? 0, a: a ?? 0, b: b ?? 0 })))).toBe('{\n  "c": 3.0,\n  "a": 1.0,\n  "b": 2.0\n}');
  });

  it('keeps the elements of a list that stay, wherever they go', () => {
    const text = '[\n  {"a":1.0},\n  {"b":2.0},\n  {"c":3.0}\n]';
    const list = (change: (array: readonly Json[]) => Json) => edited(text, (tree) => (isArray(tree) ? change(tree) : tree));
    expect(list((array) => array.toSpliced(1, 1))).toBe('[\n  {"a":1.0},\n  {"c":3.0}\n]');
    expect(list((array) => array.toSpliced(1, 0, { n: 1 }))).toBe('[\n  {"a":1.0},\n  {"n":1},\n  {"b":2.0},\n  {"c":3.0}\n]');
    expect(list((array) => array.toReversed())).toBe('[\n  {"c":3.0},\n  {"b":2.0},\n  {"a":1.0}\n]');
    expect(list((array) => array.with(1, { b: 5 }).slice(0, 2))).toBe('[\n  {"a":1.0},\n  {"b":5}\n]');
  });

  it('copies earlier members of a repeated key until somebody removes or renames it', () => {
    const text = '{\n  "a": {"x": 0},\n  "b": 1,\n  "a": {"x": 1}\n}';
    expect(edited(text, (tree) => replaceAt(tree, '/b', 2))).toBe('{\n  "a": {"x": 0},\n  "b": 2,\n  "a": {"x": 1}\n}');
    expect(edited(text, (tree) => replaceAt(tree, '/a/x', 2))).toBe('{\n  "a": {"x": 0},\n  "b": 1,\n  "a": {"x": 2}\n}');
    expect(edited(text, (tree) => replaceAt(tree, '/a', 2))).toBe('{\n  "a": {"x": 0},\n  "b": 1,\n  "a": 2\n}');
    expect(edited(text, (tree) => onObject(tree, '', ({ a, b }) => ({ b: b ?? 0, a: a ?? 0 })))).toBe('{\n  "b": 1,\n  "a": {"x": 0},\n  "a": {"x": 1}\n}');
    expect(edited(text, (tree) => removeAt(tree, '/a'))).toBe('{\n  "b": 1\n}');
    expect(edited(text, (tree) => onObject(tree, '', (object) => withRenamedKey(object, 'a', 'z')))).toBe('{\n  "b": 1,\n  "z": {"x": 1}\n}');
  });

  it('takes the literals of a moved or copied node along, at its new indentation', () => {
    const text = '{\n  "a": {\n    "x": {\n      "n": 1.50,\n\n      "id": 12345678901234567890\n    },\n    "y": 1\n  },\n  "b": [0]\n}';
    const move = (tree: Json) => replaceAt(removeAt(tree, '/a/x'), '/b/-', { in: { deep: nodeAt(tree, '/a/x') ?? null } });
    expect(edited(text, (tree) => replaceAt(removeAt(tree, '/a/x'), '/x', nodeAt(tree, '/a/x') ?? null))).toBe(
      '{\n  "a": {\n    "y": 1\n  },\n  "b": [0],\n  "x": {\n    "n": 1.50,\n\n    "id": 12345678901234567890\n  }\n}',
    );
    const spread = text.replace('[0]', '[\n    0\n  ]');
    expect(edited(spread, move)).toContain(
      '0,\n    {\n      "in": {\n        "deep": {\n          "n": 1.50,\n\n          "id": 12345678901234567890\n        }\n      }\n    }\n  ]',
    );
    expect(edited('{"a":{"x":{"n":1.50}},"b":[0]}', move)).toBe('{"a":{},"b":[0,{"in":{"deep":{"n":1.50}}}]}');
  });

  it('treats __proto__ as a key like any other', () => {
    const text = '{"__proto__": {"x": 1.0}, "constructor": 2}';
    expect(edited(text, (tree) => replaceAt(tree, '/constructor', 3))).toBe('{"__proto__": {"x": 1.0}, "constructor": 3}');
    expect(edited(text, (tree) => replaceAt(tree, '/__proto__/x', 3))).toBe('{"__proto__": {"x": 3}, "constructor": 2}');
    expect(edited('{"a": 1}', (tree) => onObject(tree, '', (object) => withKey(object, '__proto__', 1)))).toBe('{"a": 1, "__proto__": 1}');
  });

  it('prints a root of another kind between the same ends', () => {
    expect(edited('\uFEFF {"a": 1}\n\n', () => [1])).toBe('\uFEFF [1]\n\n');
    expect(edited(' 1\n', () => ({}))).toBe(' {}\n');
  });
});

/** JSON text of a tree in some formatting, with keys repeated where `twice` says so. */
function format(value: Json, pick: () => number, twice: boolean): string {
  const gap = (): string => ['', ' ', '\n', '\n  ', '\r\n\t', '  ', '\n\n', '\r'][pick() % 8] ?? '';
  const scalar = (text: string): string => (pick() % 3 === 0 && !text.includes('\\') ? text.replace(/[a-z]/, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`) : text);
  if (isArray(value)) return `[${value.map((element) => gap() + format(element, pick, twice) + gap()).join(',')}${value.length ? '' : gap()}]`;
  if (isObject(value)) {
    const members = Object.entries(value).map(([key, below]) => `${gap()}${scalar(JSON.stringify(key))}${gap()}:${gap()}${format(below, pick, twice)}${gap()}`);
    if (twice && members.length > 0 && pick() % 3 === 0) {
      const key = Object.keys(value)[pick() % members.length] ?? '';
      members.unshift(`${JSON.stringify(key)}:${['1', '{}', '{"a":[1,{"b":2}]}', '[[]]', '"}"'][pick() % 5]}`);
    }
    if (pick() % 2 === 0 && !twice) members.reverse();
    return `{${members.join(',')}${members.length ? '' : gap()}}`;
  }
  if (typeof value === 'string') return scalar(JSON.stringify(value));
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e6 && !Object.is(value, -0) ? `${value}${['', '.0', 'e0', '.00E+0'][pick() % 4]}` : Object.is(value, -0) ? '-0' : JSON.stringify(value);
}

const keys = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', '200', '404', '0', '__proto__', 'constructor', 'x/y~', ''), fc.string({ maxLength: 3 }));
const { tree: trees } = fc.letrec<{ tree: Json; node: Json }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, tie('node'), fc.array(tie('tree'), { maxLength: 5 }), fc.array(fc.tuple(keys, tie('tree')), { maxLength: 6 }).map((entries): Json => Object.fromEntries(entries))),
  node: fc.oneof(fc.constantFrom<Json>(null, true, false, 0, -0, 1, 1e21, 0.1, 'a', '"\\', 'é', '\ud800', '\u2028'), fc.string({ maxLength: 4 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
}));

function pointersOf(node: Json, at: Pointer = ''): Pointer[] {
  if (isArray(node)) return [at, ...node.flatMap((element, index) => pointersOf(element, child(at, index)))];
  if (isObject(node)) return [at, ...Object.entries(node).flatMap(([key, below]) => pointersOf(below, child(at, key)))];
  return [at];
}

/** One of the edits that commands are made of, at a place and with keys that `pick` chooses. */
function randomEdit(tree: Json, pick: () => number, value: Json, key: string): Json {
  const pointers = pointersOf(tree);
  const at = pointers[pick() % pointers.length] ?? '';
  const other = nodeAt(tree, pointers[pick() % pointers.length] ?? '') ?? null;
  const kind = pick() % 9;
  if (kind === 0) return replaceAt(tree, at, value);
  if (kind === 1 && at !== '') return removeAt(tree, at);
  if (kind === 2) return replaceAt(tree, at, other);
  return updateAt(tree, at, (node): Json => {
    if (isArray(node)) {
      const index = pick() % (node.length + 1);
      if (kind < 5) return node.toSpliced(index, 0, value);
      if (kind < 7) return node.toSpliced(index, 2);
      return kind === 7 ? node.toReversed() : node.map((element) => (isObject(element) ? withKey(element, key, value) : element));
    }
    if (!isObject(node)) return value;
    const names = Object.keys(node);
    const name = names[pick() % Math.max(1, names.length)];
    if (name === undefined || kind === 3) return withKey(node, key, value);
    if (kind === 4) return withKeyAfter(node, name, key, value);
    if (kind === 5) return withRenamedKey(node, name, key);
    if (kind === 6) return withRenamedKey(node, name, key, value);
    if (kind === 7) return withoutKey(node, name);
    return Object.fromEntries(Object.entries(node).toReversed());
  });
}

/** The keys of all objects, in their order. */
const keyOrder = (node: Json): unknown =>
  isArray(node) ? node.map(keyOrder) : isObject(node) ? Object.entries(node).map(([key, below]) => [key, keyOrder(below)]) : 0;

describe('printJson, for any tree, formatting and edits', { timeout: 60_000 }, () => {
  const cases = fc.tuple(trees, fc.infiniteStream(fc.nat({ max: 1000 })), fc.boolean(), fc.array(fc.tuple(trees, keys), { maxLength: 4 }));

  it('prints what reads as the edited tree, and the old text when the edit is undone', () => {
    fc.assert(
      fc.property(cases, ([tree, choices, twice, edits]) => {
        const pick = (): number => choices.next().value ?? 0;
        const text = (pick() % 2 ? '\uFEFF' : '') + format(tree, pick, twice) + (pick() % 2 ? '\n' : '');
        const was = parsed(text);
        expect(isDeepStrictEqual(was, tree)).toBe(true);
        const now = edits.reduce((at, [value, key]) => randomEdit(at, pick, value, key), was);
        const printed = printJson(now, { text, tree: was });
        const again = parsed(printed);
        expect(isDeepStrictEqual(again, now)).toBe(true);
        expect(twice || isDeepStrictEqual(keyOrder(again), keyOrder(now))).toBe(true);
        expect(printJson(was, { text, tree: was })).toBe(text);
        expect(printJson(parsed(text), { text, tree: was })).toBe(text);
      }),
      { numRuns: 1500 },
    );
  });
});
