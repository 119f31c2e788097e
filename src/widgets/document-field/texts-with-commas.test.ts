import { describe, expect, it } from 'vitest';
import { inOneLine, textsIn } from './texts-with-commas';

describe('texts in one line', () => {
  it.each([
    [['a', 'b c'], 'a, b c'],
    [['Orders, old', 'b'], '"Orders, old", b'],
    [['deepest "folder"', 'b'], 'deepest "folder", b'],
    [['🌱 nested / deeper'], '🌱 nested / deeper'],
    [[], ''],
  ])('%j come back as they were', (texts, line) => {
    expect(inOneLine(texts)).toBe(line);
    expect(textsIn(line)).toEqual(texts);
  });

  it('takes what people type: blanks, doubled and last commas, a mark that is never closed', () => {
    expect(textsIn(' a ,, b , ')).toEqual(['a', 'b']);
    expect(textsIn('"a, b')).toEqual(['"a', 'b']);
    expect(textsIn('"a" , b')).toEqual(['"a"', 'b']);
    expect(textsIn('x "a, b" y')).toEqual(['x "a', 'b" y']);
  });
});
