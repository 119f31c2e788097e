import { describe, expect, it } from 'vitest';
import type { Finding } from '../../core/rules/finding';
import type { Rule } from '../../core/rules/rule';
import { criteriaOf } from './criteria';

const rule = (id: string, more: Partial<Rule> = {}): Rule => ({ id, severity: 'error', phase: 'content', title: id, why: 'Why.', source: 'Test', check: {}, ...more });
const finding = (id: string, severity: Finding['severity']): Finding => ({ rule: id, severity, phase: 'content', at: '', message: 'M.', fixable: false });
const situation = { publisherKind: 'independent', state: 'new' } as const;

describe('the criteria of a phase', () => {
  it('stand open first, the worst at the top, then met, then not applicable', () => {
    const rules = [rule('met'), rule('off', { severityIn: () => 'off' }), rule('hinted', { severity: 'info' }), rule('broken'), rule('elsewhere', { phase: 'package' })];
    const criteria = criteriaOf('content', rules, [finding('hinted', 'info'), finding('broken', 'error'), finding('broken', 'warning')], situation);
    expect(criteria.map(({ rule: { id }, state, open }) => [id, state, open.length])).toEqual([
      ['broken', 'open', 2],
      ['hinted', 'open', 1],
      ['met', 'met', 0],
      ['off', 'not-applicable', 0],
    ]);
  });
});
