import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from '../base/json';
import { decodeText } from '../base/text-file';
import { connectorOf, type Connector } from '../connector/connector';
import { connectorRules } from './catalogue-connector';
import { checkConnector } from './engine/check-connector';
import type { Finding } from './finding';

const corpus = process.env['CORPUS_DIR'] ?? join(import.meta.dirname, '../../../../shared/corpus');
const reference = join(corpus, '../reference/certification-rules.md');

/** Criteria about files and details that are handed over with a submission; the corpus holds the two JSON files alone. */
const notInTheCorpus = new Set(['icon-required', 'file-readme', 'file-intro', 'support-contact', 'test-account']);

interface Fact {
  readonly publisher: 'verified' | 'independent';
  readonly firstCommit: string;
}

function factsOf(text: string): ReadonlyMap<string, Fact> {
  const read: unknown = JSON.parse(text);
  const facts = new Map<string, Fact>();
  if (typeof read !== 'object' || read === null) return facts;
  for (const [name, fact] of Object.entries(read)) {
    if (fact?.publisher === 'verified' || fact?.publisher === 'independent') facts.set(name, fact);
  }
  return facts;
}

function jsonIn(folder: string, file: string): JsonObject | undefined {
  const path = join(corpus, 'connectors', folder, file);
  if (!existsSync(path)) return undefined;
  try {
    const read = JSON.parse(decodeText(file, readFileSync(path)).text.replace(/^\uFEFF/, ''));
    return isObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function readable(facts: ReadonlyMap<string, Fact>): { name: string; fact: Fact; connector: Connector }[] {
  return Array.from(facts).flatMap(([name, fact]) => {
    const definition = jsonIn(name, 'apiDefinition.swagger.json');
    const properties = jsonIn(name, 'apiProperties.json');
    if (!definition || !properties) return [];
    const plain = connectorOf(definition, properties);
    return [{ name, fact, connector: { ...plain, submission: { ...plain.submission, publisherKind: fact.publisher, state: 'update' as const } } }];
  });
}

const ratesOf = (text: string): ReadonlyMap<string, string> =>
  new Map(Array.from(text.matchAll(/^\| `([\w-]+)` \|.*\| ([^|]*) \|$/gm), ([, id = '', rate = '']) => [id, rate.trim()]));

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

describe.skipIf(!existsSync(join(corpus, 'connectors')))('the rules about the connector, on connectors that were certified', () => {
  it('find errors in at most 2 % of those added since 2021', () => {
    const facts = factsOf(readFileSync(join(corpus, 'connectors/facts.json'), 'utf8'));
    const rates = existsSync(reference) ? ratesOf(readFileSync(reference, 'utf8')) : new Map<string, string>();
    const all = readable(facts).map((entry) => ({ ...entry, findings: checkConnector(entry.connector, connectorRules) }));
    const count = (publisher: Fact['publisher'], rule: string): string => {
      const group = all.filter(({ fact }) => fact.publisher === publisher);
      const hits = group.filter(({ findings }) => findings.some((finding) => finding.rule === rule)).length;
      return `${hits} of ${group.length} (${percent(hits, group.length)})`;
    };
    const rows = connectorRules.map(({ id, severity }) => [id, severity, count('verified', id), count('independent', id), rates.get(id) ?? ''].join(' | '));
    const recent = all.filter(({ fact }) => fact.firstCommit >= '2021');
    const isHard = (finding: Finding): boolean => finding.severity === 'error' && !notInTheCorpus.has(finding.rule);
    const hit = recent.filter(({ findings }) => findings.some(isHard));
    const lines = hit.flatMap(({ name, fact, findings }) =>
      findings.filter(isHard).map((finding) => `${name} (${fact.publisher}, ${fact.firstCommit}): ${finding.rule} ${finding.at} ${finding.message}`),
    );
    console.log(['rule | severity | verified | independent | reference (all / since 2023 / independent)', ...rows, '', ...lines].join('\n'));
    console.log(`${all.length} read, ${recent.length} of them added since 2021; errors in ${hit.length} of these (${percent(hit.length, recent.length)})`);
    expect(all.length).toBeGreaterThan(0);
    expect(hit.length / recent.length).toBeLessThanOrEqual(0.02);
  });
});
