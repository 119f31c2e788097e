import { describe, expect, it } from 'vitest';
import { connectorOf } from '../connector/connector';
import { muteRule } from './mute-rule';

const connector = connectorOf({}, {});

describe('mute-rule', () => {
  it('keeps the reason by rule, and the reasons of other rules', () => {
    const first = muteRule.apply(connector, { rule: 'a', reason: ' Product names. ' });
    const both = muteRule.apply(first, { rule: 'b', reason: 'Agreed with the reviewer.' });
    expect(both.submission.muted).toEqual({ a: 'Product names.', b: 'Agreed with the reviewer.' });
  });

  it('gives the very same connector for an equal reason, or for a rule that is not muted', () => {
    const muted = muteRule.apply(connector, { rule: 'a', reason: 'Why not.' });
    expect(muteRule.apply(muted, { rule: 'a', reason: 'Why not.' })).toBe(muted);
    expect(muteRule.apply(muted, { rule: 'b', reason: undefined })).toBe(muted);
    expect(muteRule.apply(connector, { rule: 'a', reason: '  ' })).toBe(connector);
  });

  it('leaves nothing behind when the last rule is unmuted', () => {
    const muted = muteRule.apply(connector, { rule: 'a', reason: 'Why not.' });
    expect(muteRule.apply(muted, { rule: 'a', reason: undefined })).toEqual(connector);
  });
});
