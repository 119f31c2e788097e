import { describe, expect, it } from 'vitest';
import type { Finding } from '../core/rules/finding';
import { unlessSame } from './same-findings';

const finding: Finding = { rule: 'title-required', severity: 'error', phase: 'content', at: '/definition/info', missing: 'title', message: 'There is no title.', related: ['/definition'], fixable: true };

describe('findings that say the same', () => {
  it('give the array of before', () => {
    const before = [finding];
    expect(unlessSame(before, [{ ...finding, related: ['/definition'] }])).toBe(before);
    expect(unlessSame(before, before)).toBe(before);
  });

  it('give the later array when anything differs', () => {
    const { missing: _missing, ...present } = finding;
    const { related: _related, ...alone } = finding;
    const others: readonly Finding[] = [{ ...finding, message: 'Another.' }, { ...finding, severity: 'info' }, { ...finding, at: '/definition' }, { ...finding, fixable: false }, { ...finding, related: ['/properties'] }, { ...finding, related: [] }, present, alone];
    for (const other of others) {
      const after = [other];
      expect(unlessSame([finding], after)).toBe(after);
    }
    const more = [finding, finding];
    expect(unlessSame([finding], more)).toBe(more);
    expect(unlessSame(undefined, more)).toBe(more);
  });
});
