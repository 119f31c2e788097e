import { describe, expect, it } from 'vitest';
import { withValueInCode } from './value-in-code';

/** The text with the piece between the marks written as JSON. */
function written(text: string, value: Parameters<typeof withValueInCode>[3]): string {
  const [before = '', piece = '', after = ''] = text.split('§');
  return withValueInCode(before + piece + after, before.length, before.length + piece.length, value);
}

describe('a value written into code', () => {
  it('is the whole file where nothing else stands', () => {
    expect(written('§swagger: "2.0"\n§', { swagger: '2.0' })).toBe('{\n  "swagger": "2.0"\n}\n');
  });

  it('is a value behind its key, indented as the line', () => {
    expect(written('{\n  "get": §summary: A\ntags: []\n§\n}', { summary: 'A', tags: [] })).toBe('{\n  "get": {\n    "summary": "A",\n    "tags": []\n  }\n}');
  });

  it('is members inside an object, with commas where they are wanted', () => {
    const value = { a: 1, b: { c: 2 } };
    expect(JSON.parse(written('{\n  §a: 1§\n}', value))).toEqual(value);
    expect(JSON.parse(written('{\n  "x": 0,\n  §a: 1§\n}', value))).toEqual({ x: 0, ...value });
    expect(JSON.parse(written('{\n  "x": 0\n  §a: 1§\n}', value))).toEqual({ x: 0, ...value });
    expect(JSON.parse(written('{\n  §a: 1§\n  "x": 0\n}', value))).toEqual({ ...value, x: 0 });
    expect(written('{\n  §a: 1§\n  "x": 0\n}', value)).toBe('{\n  "a": 1,\n  "b": {\n    "c": 2\n  },\n  "x": 0\n}');
  });

  it('has the line ends of the code', () => {
    expect(written('§swagger: "2.0"\r\n§', { swagger: '2.0' })).toBe('{\r\n  "swagger": "2.0"\r\n}\r\n');
    expect(written('{\r\n  §a: 1§\r\n  "x": 0\r\n}', { a: 1, b: [2] })).toBe('{\r\n  "a": 1,\r\n  "b": [\r\n    2\r\n  ],\r\n  "x": 0\r\n}');
    expect(written('{\r\n  "x": 0\r\n  §a: 1§\r\n}', { a: 1 })).not.toMatch(/[^\r]\n/);
  });

  it('is an element of an array', () => {
    expect(JSON.parse(written('[\n  {"x": 1},\n  §a: 1§\n]', { a: 1 }))).toEqual([{ x: 1 }, { a: 1 }]);
  });

  it('is written all the same where the text around it is broken', () => {
    expect(written('{ "a" §x: 1§', { x: 1 })).toContain('"x": 1');
  });
});
