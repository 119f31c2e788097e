import { describe, expect, it } from 'vitest';
import { ruleCatalogue } from '../../core/rules/catalogue';
import type { Finding } from '../../core/rules/finding';
import { readinessOf } from './readiness';

const rules = ruleCatalogue.filter(({ severityIn, severity }) => !severityIn && severity !== 'info').slice(0, 4);
const situation = { publisherKind: 'verified', state: 'new' } as const;
const finding = (rule: string | undefined): Finding => ({ rule: rule ?? '', severity: 'warning', phase: 'content', at: '', message: 'Wrong.', fixable: false });

describe('readiness', () => {
  it('counts a criterion once, however often it is violated, and hints not at all', () => {
    const [first, second] = rules;
    expect(readinessOf([[finding(first?.id)], [finding(first?.id), { ...finding(second?.id), severity: 'info' }]], rules, situation)).toEqual({ met: 3, of: 4, aside: 0 });
  });

  it('takes a muted criterion for neither met nor open', () => {
    expect(readinessOf([], rules, situation, { [rules[0]?.id ?? '']: 'Agreed.' })).toEqual({ met: 3, of: 3, aside: 1 });
  });

  it('leaves out what does not apply', () => {
    const off = rules.map((rule, index) => (index === 0 ? { ...rule, severityIn: () => 'off' as const } : rule));
    expect(readinessOf([], off, situation)).toEqual({ met: 3, of: 3, aside: 0 });
  });
});
