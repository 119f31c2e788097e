import { describe, expect, it } from 'vitest';
import { ruleCatalogue } from '../../core/rules/catalogue';
import type { Finding } from '../../core/rules/finding';
import { blankConnector } from '../../core/connector/blank-connector';
import type { Connector } from '../../core/connector/connector';
import { checkConnector } from '../../core/rules/engine/check-connector';
import { hasSubject, subjectKeys } from '../../core/rules/has-subject';
import { Presence } from '../../core/rules/presence';
import { sampleConnector } from '../../core/rules/testing/sample-connector';
import { readinessOf } from './readiness';

const rules = ruleCatalogue.filter(({ severityIn, severity }) => !severityIn && severity !== 'info').slice(0, 4);
const situation = { publisherKind: 'verified', state: 'new' } as const;
const finding = (rule: string | undefined): Finding => ({ rule: rule ?? '', severity: 'warning', phase: 'content', at: '', message: 'Wrong.', fixable: false });
const always = (): boolean => true;

function readinessOfConnector(connector: Connector) {
  const presence = new Presence(ruleCatalogue, subjectKeys);
  presence.work(connector);
  return readinessOf([checkConnector(connector)], ruleCatalogue, connector.submission, (rule) => hasSubject(rule, connector, presence.present));
}

describe('readiness', () => {
  it('counts a criterion once, however often it is violated, and hints not at all', () => {
    const [first, second] = rules;
    expect(readinessOf([[finding(first?.id)], [finding(first?.id), { ...finding(second?.id), severity: 'info' }]], rules, situation, always)).toEqual({ met: 3, of: 4, aside: 0 });
  });

  it('takes a muted criterion for neither met nor open', () => {
    expect(readinessOf([], rules, situation, always, { [rules[0]?.id ?? '']: 'Agreed.' })).toEqual({ met: 3, of: 3, aside: 1 });
  });

  it('leaves out what does not apply', () => {
    const off = rules.map((rule, index) => (index === 0 ? { ...rule, severityIn: () => 'off' as const } : rule));
    expect(readinessOf([], off, situation, always)).toEqual({ met: 3, of: 3, aside: 0 });
  });

  it('counts no criterion that has nothing to look at, unless it is open', () => {
    const [first] = rules;
    expect(readinessOf([[finding(first?.id)]], rules, situation, () => false)).toEqual({ met: 0, of: 1, aside: 0 });
  });

  it('is nothing for a blank connector, and everything for one without a finding', () => {
    const blank = readinessOfConnector(blankConnector(''));
    expect(blank.of).toBeGreaterThan(10);
    expect(blank.met).toBe(0);
    const whole = readinessOfConnector(sampleConnector);
    expect(whole.met).toBe(whole.of);
    expect(whole.of).toBeGreaterThan(150);
  });

  it('grows with what is filled in', () => {
    const { met, of } = readinessOfConnector(blankConnector('Harbour Desk'));
    expect(met).toBeGreaterThan(3);
    expect(met / of).toBeLessThan(0.5);
  });
});
