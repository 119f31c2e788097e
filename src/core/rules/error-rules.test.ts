import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleCatalogue } from './catalogue';
import { checkConnector } from './engine/check-connector';
import { errorRules } from './error-rules';
import type { Finding } from './finding';
import type { Situation } from './rule';
import { applyExample } from './testing/apply-example';
import { examplesOf } from './testing/examples-of';
import { havePublished, publishedConnectors } from './testing/published-connectors';
import { sampleConnector } from './testing/sample-connector';

const situations: readonly Situation[] = (['verified', 'independent', 'private'] as const).flatMap((publisherKind) => (['new', 'update'] as const).map((state) => ({ publisherKind, state })));
const errorsIn = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ severity }) => severity === 'error');

describe('the rules that may find an error', () => {
  it('are half of all, and the same list for the same situation', () => {
    const some = errorRules({ publisherKind: 'independent', state: 'new' });
    expect(some.length).toBeLessThan(ruleCatalogue.length * 0.6);
    expect(errorRules({ publisherKind: 'independent', state: 'new' })).toBe(some);
    expect(errorRules({ publisherKind: 'private', state: 'new' })).not.toBe(some);
  });

  it('are all whose own examples give one, in every situation', async () => {
    const missing = new Set<string>();
    for (const rule of ruleCatalogue) {
      const { bad } = await examplesOf(rule.id);
      for (const situation of situations) {
        if (errorRules(situation).includes(rule)) continue;
        for (const example of bad) {
          const connector = applyExample(example, sampleConnector);
          if (errorsIn(checkConnector({ ...connector, submission: { ...connector.submission, ...situation } }, [rule])).length > 0) missing.add(rule.id);
        }
      }
    }
    expect(Array.from(missing)).toEqual([]);
  });

  it('are all whose code speaks of errors, but for those that weigh the whole rule lighter', () => {
    const spoken = ruleCatalogue.filter(({ id, severityIn }) => severityIn === undefined && readFileSync(join(import.meta.dirname, id, 'rule.ts'), 'utf8').includes("'error'"));
    expect(spoken.length).toBeGreaterThan(50);
    for (const situation of situations) expect(spoken.filter((rule) => !errorRules(situation).includes(rule)).map(({ id }) => id)).toEqual([]);
  });

  it.skipIf(!havePublished)('find the same errors of real connectors as all rules together', { timeout: 60_000 }, () => {
    for (const { connector } of publishedConnectors('new', 40)) expect(errorsIn(checkConnector(connector, errorRules(connector.submission)))).toEqual(errorsIn(checkConnector(connector)));
  });
});
