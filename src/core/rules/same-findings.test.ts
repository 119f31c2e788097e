import { describe, expect, it } from 'vitest';
import type { Finding } from './finding';
import { areSameFindings } from './same-findings';

const finding: Finding = { rule: 'title-required', severity: 'error', phase: 'content', at: '/definition/info', missing: 'title', message: 'There is no title.', related: ['/definition'], fixable: true };

describe('findings that say the same', () => {
  it('are equal in all that they say', () => {
    expect(areSameFindings([finding], [{ ...finding, related: ['/definition'] }])).toBe(true);
    expect(areSameFindings([], [])).toBe(true);
  });

  it('differ when anything does', () => {
    const { missing: _missing, ...present } = finding;
    const { related: _related, ...alone } = finding;
    const others: readonly Finding[] = [{ ...finding, message: 'Another.' }, { ...finding, severity: 'info' }, { ...finding, at: '/definition' }, { ...finding, fixable: false }, { ...finding, related: ['/properties'] }, { ...finding, related: [] }, present, alone];
    for (const other of others) expect([areSameFindings([finding], [other]), areSameFindings([other], [finding])]).toEqual([false, false]);
    expect(areSameFindings([finding], [finding, finding])).toBe(false);
  });
});
