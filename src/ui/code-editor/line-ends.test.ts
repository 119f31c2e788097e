import { describe, expect, it } from 'vitest';
import { hasOneLineEnd, withChanges } from './line-ends';

describe('line ends', () => {
  it('tells one kind of line end from several', () => {
    expect(['a', 'a\nb\n', 'a\r\nb\r\n'].every(hasOneLineEnd)).toBe(true);
    expect(['a\r\nb\n', 'a\rb'].some(hasOneLineEnd)).toBe(false);
  });

  it('puts several changes in, each counted from the text before', () => {
    expect(withChanges('one two', '\n', [{ offset: 0, length: 3, text: '1' }, { offset: 4, length: 3, text: '2' }])).toBe('1 2');
  });

  it('keeps mixed line ends outside the change', () => {
    expect(withChanges('a\r\nb\nc', '\n', [{ offset: 4, length: 1, text: 'C' }])).toBe('a\r\nb\nC');
    expect(withChanges('a\r\nb\nc', '\r\n', [{ offset: 3, length: 1, text: 'B' }])).toBe('a\r\nB\nc');
  });
});
