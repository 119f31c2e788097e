import { describe, expect, it } from 'vitest';
import { meantExtension } from './known-extensions';

describe('misspelt extensions', () => {
  it.each([
    ['x-ms-sumamry', 'x-ms-summary'],
    ['x-ms-visbility', 'x-ms-visibility'],
    ['x-ms-visibiltiy', 'x-ms-visibility'],
    ['x-ms-summary:', 'x-ms-summary'],
    ['x-ms  -summary', 'x-ms-summary'],
    ['x-ms-Summary', 'x-ms-summary'],
    ['x-ms-url_encoding', 'x-ms-url-encoding'],
    ['x-ms-enum-value', 'x-ms-enum-values'],
    ['x-ms-api-annotations', 'x-ms-api-annotation'],
  ])('%s means %s', (key, meant) => expect(meantExtension(key)).toBe(meant));

  it('takes neither known ones nor inventions for a slip', () => {
    expect(meantExtension('x-ms-summary')).toBeUndefined();
    expect(meantExtension('x-ms-tooltip-of-mine')).toBeUndefined();
  });
});
