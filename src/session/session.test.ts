import { describe, expect, it } from 'vitest';
import { muteRule } from '../core/commands/mute-rule';
import { setValue } from '../core/commands/set-value';
import { connectorOf } from '../core/connector/connector';
import { ruleCatalogue } from '../core/rules/catalogue';
import { Session } from './session';

const opened = (): Session =>
  new Session(connectorOf({ swagger: '2.0', info: { title: 'Harbour' }, paths: {} }, {}), { rules: ruleCatalogue, schedule: () => () => undefined, deadline: () => () => false });

describe('a muted rule', () => {
  it('leaves the open findings and their numbers, and stays among all', () => {
    const session = opened();
    const [first] = session.findings();
    if (!first) throw new Error('Nothing was found.');
    const before = session.openCounts[first.severity];
    const own = session.findings().filter(({ rule, severity }) => rule === first.rule && severity === first.severity).length;
    session.run(muteRule, { rule: first.rule, reason: 'Agreed.' });
    expect(session.openFindings().some(({ rule }) => rule === first.rule)).toBe(false);
    expect(session.openCounts[first.severity]).toBe(before - own);
    expect(session.counts[first.severity]).toBe(before);
    session.undo();
    expect(session.openCounts[first.severity]).toBe(before);
  });
});

describe('the open findings', () => {
  it('are the very array of all while no rule is muted, and the same lists until something changes', () => {
    const session = opened();
    expect(session.openFindings()).toBe(session.findings());
    session.run(muteRule, { rule: 'title-required', reason: 'Agreed.' });
    const open = session.openLists();
    expect(session.openLists()).toBe(open);
    session.run(setValue, { at: '/definition/info/title', value: '' });
    expect(session.openLists()).not.toBe(open);
    expect(session.openLists().flat()).toEqual(session.openFindings());
  });
});
