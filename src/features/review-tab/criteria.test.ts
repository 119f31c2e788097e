import { describe, expect, it } from 'vitest';
import type { Finding } from '../../core/rules/finding';
import type { Rule } from '../../core/rules/rule';
import { criteriaOf } from './criteria';

const rule = (id: string, more: Partial<Rule> = {}): Rule => ({ id, severity: 'error', phase: 'content', title: id, why: 'Why.', source: 'Test', check: {}, ...more });
const finding = (id: string, severity: Finding['severity']): Finding => ({ rule: id, severity, phase: 'content', at: '', message: 'M.', fixable: false });
const situation = { publisherKind: 'independent', state: 'new' } as const;

const parts = { situation, hasSubject: () => true };

describe('the criteria of a phase', () => {
  it('stand open first, the worst at the top, then met, then not applicable', () => {
    const rules = [rule('met'), rule('off', { severityIn: () => 'off' }), rule('hinted', { severity: 'info' }), rule('broken'), rule('elsewhere', { phase: 'package' })];
    const lists = [[finding('hinted', 'info'), finding('broken', 'warning')], [finding('broken', 'error')]];
    const criteria = criteriaOf({ rules, lists, ...parts }).get('content');
    expect(criteria?.map(({ rule: { id }, state, open, severity }) => [id, state, open, severity])).toEqual([
      ['broken', 'open', 2, 'error'],
      ['hinted', 'open', 1, 'info'],
      ['met', 'met', 0, 'error'],
      ['off', 'not-applicable', 0, 'error'],
    ]);
  });

  it('do not apply where there is nothing to look at, but stay open where something was found', () => {
    const rules = [rule('nowhere'), rule('lacking')];
    const criteria = criteriaOf({ rules, lists: [[finding('lacking', 'error')]], ...parts, hasSubject: () => false }).get('content');
    expect(criteria?.map(({ rule: { id }, state }) => [id, state])).toEqual([
      ['lacking', 'open'],
      ['nowhere', 'not-applicable'],
    ]);
  });

  it('lead to the first finding in the order of the document, and say why a rule is muted', () => {
    const one = finding('broken', 'warning');
    const criteria = criteriaOf({ rules: [rule('broken')], lists: [[one], [finding('broken', 'error')]], ...parts, muted: { broken: 'Agreed.' } }).get('content');
    expect(criteria?.[0]?.first).toBe(one);
    expect(criteria?.[0]?.muted).toBe('Agreed.');
  });
});
