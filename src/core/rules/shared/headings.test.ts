import { describe, expect, it } from 'vitest';
import type { TextFile } from '../../connector/connector';
import { headingsOf, openingOf } from './headings';

const file = (text: string): TextFile => ({ name: 'readme.md', text, encoding: 'utf-8' });
const texts = (text: string): string[] => headingsOf(file(text)).map((heading) => `${heading.level} ${heading.text}`);

describe('headingsOf', () => {
  it('reads both notations, with and without closing marks', () => {
    expect(texts('# Desk #\r\n\r\n##  **Prerequisites:**\r\nUsage\r\n===\r\nLimits\r\n---\r\n')).toEqual(['1 Desk', '2 Prerequisites', '1 Usage', '2 Limits']);
  });

  it('passes over code blocks, hashes without a blank and rules between paragraphs', () => {
    expect(texts('```\n# code\n```\n#tag\ntext\n\n---\n')).toEqual([]);
  });
});

describe('openingOf', () => {
  it('gives the paragraph before the sections, with or without a title above', () => {
    expect(openingOf(file('\uFEFFBooks berths.\nAnd more.\n\n## Prerequisites\nNone.'))).toBe('Books berths. And more.');
    expect(openingOf(file('# Desk\n\nBooks berths.\n## Prerequisites'))).toBe('Books berths.');
  });

  it('is empty when a section comes first', () => {
    expect(openingOf(file('# Desk\n## Prerequisites\nAn account.'))).toBe('');
    expect(openingOf(file(''))).toBe('');
  });
});
