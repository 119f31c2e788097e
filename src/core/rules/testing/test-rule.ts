import { describe, expect, it } from 'vitest';
import type { Pointer } from '../../base/pointer';
import { splitPointer, valueAt, type Connector } from '../../connector/connector';
import { checkConnector } from '../engine/check-connector';
import type { Finding } from '../finding';
import type { Example, Rule } from '../rule';
import { applyExample } from './apply-example';
import { examplesOf } from './examples-of';
import { sampleConnector } from './sample-connector';

/** The sample connector with an example's changes. */
export const connectorFor = (example: Example, sample: Connector = sampleConnector): Connector => applyExample(example, sample);

/** What one rule says about an example. */
export const findingsOf = (rule: Rule, example: Example): readonly Finding[] => checkConnector(connectorFor(example), [rule]);

/** Fails unless the finding points at something that exists (or at a part), and does not have the key that it says is missing. */
export function expectPlace(connector: Connector, finding: Finding): void {
  const places: readonly Pointer[] = [finding.at, ...(finding.related ?? [])];
  for (const place of places) {
    if (splitPointer(place)) expect(valueAt(connector, place), `${finding.rule} points at ${place}`).toBeDefined();
    else expect(['', '/icon', '/script', '/extras', '/documents', '/documents/readme', '/documents/intro', '/submission', '/submission/contact', '/submission/testAccount']).toContain(place);
  }
  if (finding.missing !== undefined && splitPointer(finding.at)) {
    expect(valueAt(connector, `${finding.at}/${finding.missing.replaceAll('~', '~0').replaceAll('/', '~1')}`)).toBeUndefined();
  }
  expect(finding.message, `${finding.rule} ends its message with a full stop`).toMatch(/[.”]$/);
}

/** What a case expects: pointers, with `!key` appended where the key is missing at that place: `/definition/info!contact`. */
export interface RuleCase {
  readonly name: string;
  readonly with: Example;
  readonly finds: readonly string[];
  /** What every message of the case says, where a rule has several. */
  readonly says?: RegExp;
}

const asText = ({ at, missing }: Finding): string => (missing === undefined ? at : `${at}!${missing}`);

/** The tests of one rule: one line a case. Each reported place must exist. */
export function testRule(rule: Rule, cases: readonly RuleCase[]): void {
  describe(rule.id, () => {
    it.each(cases)('$name', ({ with: example, finds, says }) => {
      const connector = connectorFor(example);
      const findings = checkConnector(connector, [rule]);
      expect(findings.map(asText)).toEqual(finds);
      for (const finding of findings) expectPlace(connector, finding);
      if (says) for (const { message } of findings) expect(message).toMatch(says);
    });
    const { fix } = rule;
    if (!fix) return;
    it('puts right what it finds in its bad examples', async () => {
      const { bad } = await examplesOf(rule.id);
      for (const example of bad) {
        const broken = connectorFor(example);
        for (const finding of checkConnector(broken, [rule]).filter(({ fixable }) => fixable)) {
          const after = checkConnector(fix.apply(broken, finding), [rule]);
          expect(after.map(asText)).not.toContain(asText(finding));
        }
      }
    });
  });
}

