import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkConnector } from './engine/check-connector';
import { ruleCatalogue } from './catalogue';
import { examplesOf } from './testing/examples-of';
import { connectorFor, expectPlace, findingsOf } from './testing/test-rule';

const folder = import.meta.dirname;
const notRules = new Set(['engine', 'testing', 'shared']);

describe('the catalogue of rules', () => {
  it('lists every folder and no other, each with its test', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !notRules.has(entry.name)).map(({ name }) => name);
    expect(folders.toSorted()).toEqual(ruleCatalogue.map(({ id }) => id).toSorted());
    for (const name of folders) expect(existsSync(join(folder, name, 'rule.test.ts')), name).toBe(true);
  });

  it('gives every id and alias to one rule only', () => {
    const ids = ruleCatalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says why and where each rule comes from', () => {
    for (const { id, title, why, source } of ruleCatalogue) {
      expect(title, id).not.toMatch(/[.!]$/);
      expect(why, id).toMatch(/\.$/);
      expect(source, id).not.toBe('');
    }
  });

  it.each(ruleCatalogue.map((rule) => [rule.id, rule] as const))('%s: the sample and the good examples are silent, each bad one is found', async (_id, rule) => {
    const { bad, good = [] } = await examplesOf(rule.id);
    expect(findingsOf(rule, {})).toEqual([]);
    for (const example of good) expect(findingsOf(rule, example)).toEqual([]);
    expect(bad.length).toBeGreaterThan(0);
    for (const example of bad) {
      const connector = connectorFor(example);
      const findings = checkConnector(connector, [rule]);
      expect(findings.length, `bad example of ${rule.id}`).toBeGreaterThan(0);
      for (const finding of findings) expectPlace(connector, finding);
    }
  });
});
