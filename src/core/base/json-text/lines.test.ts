import { describe, expect, it } from 'vitest';
import { lineAndColumn, lineIndex } from './lines';

describe('lineIndex and lineAndColumn', () => {
  const text = 'ab\r\nc\rd\n\ne';
  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 1, 4],
    [4, 2, 1],
    [6, 3, 1],
    [8, 4, 1],
    [9, 5, 1],
    [10, 5, 2],
    [99, 5, 2],
    [-1, 1, 1],
  ])('count LF, CRLF and a lone CR as one line end: offset %i', (offset, line, column) => {
    expect(lineIndex(text)(offset)).toEqual({ line, column });
    expect(lineAndColumn(text, offset)).toEqual({ line, column });
  });

  it('give a byte-order mark no column', () => {
    expect(lineAndColumn('\uFEFFa', 1)).toEqual({ line: 1, column: 1 });
    expect(lineAndColumn('\uFEFFa', 0)).toEqual({ line: 1, column: 1 });
  });
});
