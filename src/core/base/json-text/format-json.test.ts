import { describe, expect, it } from 'vitest';
import { formatJson } from './format-json';

describe('formatting JSON', () => {
  it('puts each member and element on a line, and closes empty ones at once', () => {
    expect(formatJson('{"a":[1,{ "b" :null}],"c":{ },"d":[\n]}')).toBe('{\n  "a": [\n    1,\n    {\n      "b": null\n    }\n  ],\n  "c": {},\n  "d": []\n}');
  });

  it('changes nothing but white space: literals, order, repeated keys and the byte-order mark stay', () => {
    const text = '\uFEFF{"10": 1.0, "9" : 12345678901234567890,"9":1e999, "t": "a\\u00e9 { \\" [ ,:", "x": -0 }\r\n';
    const formatted = formatJson(text, '\t', '\r\n');
    expect(formatted).toBe('\uFEFF{\r\n\t"10": 1.0,\r\n\t"9": 12345678901234567890,\r\n\t"9": 1e999,\r\n\t"t": "a\\u00e9 { \\" [ ,:",\r\n\t"x": -0\r\n}\r\n');
    expect(formatJson(formatted, '\t', '\r\n')).toBe(formatted);
  });

  it('takes a single value and keeps whether the file ends in a line break', () => {
    expect(formatJson(' "a" ')).toBe('"a"');
    expect(formatJson('{}\n\n')).toBe('{}\n');
    expect(formatJson('')).toBe('');
  });
});
