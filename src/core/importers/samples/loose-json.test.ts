import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../base/json';
import { parseLooseJson } from './loose-json';

const read = (text: string): Json | undefined => {
  const result = parseLooseJson(text);
  return result.ok ? result.value : undefined;
};

describe('parseLooseJson', () => {
  it.each<[string, string, Json]>([
    ['strict JSON', '{"a": [1, null]}', { a: [1, null] }],
    ['a variable outside quotes', '{"id": {{berthId}}, "b": 1}', { id: '<any>', b: 1 }],
    ['a variable inside quotes, untouched', '{"id": "{{berthId}}", "n": {{n}}}', { id: '{{berthId}}', n: '<any>' }],
    ['a variable glued to digits', '{"id": 1{{zeros}}00, "b": 2}', { id: '<any>', b: 2 }],
    ['values made at send time', '{"a": {{$randomInt}}, "b": {{$randomBoolean}}, "c": [{{ $randomPrice }}], "d": {{$guid}}}', { a: '<integer>', b: '<boolean>', c: ['<number>'], d: '<any>' }],
    ['comments', '{ // first\n "a": 1, /* second */ "b": "http://x" }', { a: 1, b: 'http://x' }],
    ['trailing commas', '{"a": [1, 2, ], "b": {"c": 1,},}', { a: [1, 2], b: { c: 1 } }],
    ['a comment behind a trailing comma', '{"a": 1, // last\n}', { a: 1 }],
    ['a line end inside a text', '{"a": "north\npier"}', { a: 'north\npier' }],
    ['a byte-order mark', '\uFEFF{"a": 1,}', { a: 1 }],
    ['a lone variable', '{{body}}', '<any>'],
  ])('reads %s', (_what, text, value) => {
    expect(read(text)).toEqual(value);
  });

  it('takes the type of a variable from its value, where that is all of it', () => {
    const values = new Map([['n', '3'], ['x', '1.5'], ['on', 'true'], ['name', 'Ada'], ['list', '[1]']]);
    const result = parseLooseJson('{"n": {{n}}, "x": {{ x }}, "on": {{on}}, "name": {{name}}, "list": {{list}}, "no": {{no}}, "part": 1{{n}}}', (name) => values.get(name));
    expect(result).toMatchObject({ value: { n: '<integer>', x: '<number>', on: '<boolean>', name: '<any>', list: '<any>', no: '<any>', part: '<any>' } });
  });

  it.each(['', '<berth/>', '{"a": }', 'plain text', '{"a": 1', '/* only */'])('refuses %j', (text) => {
    expect(parseLooseJson(text)).toEqual({ ok: false });
  });

  it('says whether the text had to be repaired', () => {
    expect(parseLooseJson('{"a":1}')).toMatchObject({ repaired: false });
    expect(parseLooseJson('{"a":1,}')).toMatchObject({ repaired: true });
  });

  it('never throws and reads every JSON text as JSON.parse does', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      parseLooseJson(text);
    }));
    fc.assert(fc.property(fc.json(), (text) => {
      expect(read(text)).toEqual(JSON.parse(text));
    }));
  });

  it('reads a megabyte of unclosed marks in reasonable time', () => {
    const start = performance.now();
    parseLooseJson(`{"a": ${'{{'.repeat(200_000)}1`);
    parseLooseJson(`{"a": ${'/*'.repeat(200_000)}1`);
    parseLooseJson(`[1${',\n'.repeat(200_000)}x`);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
