import { describe, expect, it } from 'vitest';
import { hasOneLineEnd, lineEndOf, originalChanges, withChanges } from './line-ends';

describe('line ends', () => {
  it('tells the first line end, where there is one', () => {
    expect(['a', '\na', 'a\nb\r\n', 'a\r\nb'].map(lineEndOf)).toEqual([undefined, '\n', '\n', '\r\n']);
  });

  it('tells one kind of line end from several', () => {
    expect(['a', 'a\nb\n', 'a\r\nb\r\n'].every(hasOneLineEnd)).toBe(true);
    expect(['a\r\nb\n', 'a\rb'].some(hasOneLineEnd)).toBe(false);
  });

  it('puts several changes in, each counted from the text before', () => {
    expect(withChanges('one two', [{ offset: 0, length: 3, text: '1' }, { offset: 4, length: 3, text: '2' }])).toBe('1 2');
  });

  it('keeps mixed line ends outside the change', () => {
    const edited = (eol: string, offset: number, text: string): string => withChanges('a\r\nb\nc', originalChanges('a\r\nb\nc', eol, [{ offset, length: 1, text }]));
    expect(edited('\n', 4, 'C')).toBe('a\r\nb\nC');
    expect(edited('\r\n', 3, 'B')).toBe('a\r\nB\nc');
  });
});
