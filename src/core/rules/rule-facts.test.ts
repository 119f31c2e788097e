import { describe, expect, it } from 'vitest';
import { ruleFacts } from './rule-facts';
import type { Rule } from './rule';

const rule: Rule = { id: 'title-kept', severity: 'error', phase: 'content', title: 'The title stays', why: 'People look for it.', source: 'Submit for certification', check: {} };

describe('the facts of a rule', () => {
  it('say what the rule says, and that there is no fix', () => {
    expect(ruleFacts(rule)).toEqual({ id: 'title-kept', aliases: [], severity: 'error', phase: 'content', title: 'The title stays', why: 'People look for it.', source: 'Submit for certification', fixable: false, fix: undefined, cases: [] });
  });

  it('say what its fix is called and whether it is safe', () => {
    expect(ruleFacts({ ...rule, fix: { label: 'Put it back', safe: true, apply: (connector) => connector } })).toMatchObject({ fixable: true, fix: { label: 'Put it back', safe: true } });
  });

  it.each<[string, NonNullable<Rule['severityIn']>, unknown]>([
    ['nothing when it is the same everywhere', () => 'error', []],
    [
      'the kinds of publisher',
      ({ publisherKind }) => (publisherKind === 'private' ? 'off' : 'error'),
      [
        { publisherKind: 'verified', severity: 'error' },
        { publisherKind: 'independent', severity: 'error' },
        { publisherKind: 'private', severity: 'off' },
      ],
    ],
    [
      'the states of a submission',
      ({ state }) => (state === 'new' ? 'error' : 'warning'),
      [
        { state: 'new', severity: 'error' },
        { state: 'update', severity: 'warning' },
      ],
    ],
    [
      'both, where both matter',
      ({ publisherKind, state }) => (publisherKind === 'verified' && state === 'new' ? 'error' : 'info'),
      [
        { publisherKind: 'verified', state: 'new', severity: 'error' },
        { publisherKind: 'verified', state: 'update', severity: 'info' },
        { publisherKind: 'independent', severity: 'info' },
        { publisherKind: 'private', severity: 'info' },
      ],
    ],
  ])('tell its severity by %s', (_what, severityIn, cases) => {
    expect(ruleFacts({ ...rule, severityIn }).cases).toEqual(cases);
  });
});
