import { describe, expect, it } from 'vitest';
import { formatLocation, parseLocation } from './location';

describe('the address', () => {
  it.each([
    { draft: 'a1', tab: 'general', at: '' },
    { draft: 'a1', tab: 'definition', at: '/definition/paths/~1pets~1{id}/get' },
    { draft: 'a1', tab: 'definition', at: '/definition/definitions/A & B=C#%2F' },
    { draft: 'a1', tab: 'general', at: '', rule: 'title-max-30' },
    { draft: 'a1', tab: 'general', at: '/definition/info/title', rule: 'title-max-30' },
  ] as const)('comes back as it was written: $at $rule', (location) => {
    expect(parseLocation(formatLocation(location))).toEqual(location);
  });

  it.each(['', '#', '#/', '#/nothing', '#/draft/'])('is the start page for “%s”', (hash) => {
    expect(parseLocation(hash).draft).toBeUndefined();
  });

  it('leaves out a place that is no pointer', () => {
    expect(parseLocation('#/draft/a1/general?at=no-pointer').at).toBe('');
  });
});
