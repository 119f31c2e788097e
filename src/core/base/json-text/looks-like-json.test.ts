import { describe, expect, it } from 'vitest';
import { looksLikeJson } from './looks-like-json';

describe('a text that is meant as JSON', () => {
  it.each(['{', ' \t\r\n[', '\uFEFF{"a": 1}', '\u00A0{', '// by hand\n{}', '/* by\n hand */ // twice\r\n[1]', '/**/{'])('begins with a bracket behind blanks and comments: %j', (text) => {
    expect(looksLikeJson(text)).toBe(true);
  });

  it.each(['', '  ', 'openapi: 3.0.0', '# yaml\n{}', '// comment alone', '/* never ends {', '/ {', '"{"', '<html>'])('is told from others: %j', (text) => {
    expect(looksLikeJson(text)).toBe(false);
  });
});
