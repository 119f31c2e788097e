import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isObject, textOf, type Json, type JsonObject } from '../base/json';
import { connectorOf, emptySubmission, type Connector, type PublisherKind } from '../connector/connector';
import { operationRules } from './catalogue-operations';
import { RuleEngine } from './engine/engine';

/**
 * What the rules about operations say of published connectors, against the rates of the reference. Their certification
 * accepted them, so a rule of level error that many of them break would be wrong.
 */
const folder = join(process.env['CORPUS_DIR'] ?? '../shared/corpus', 'connectors');

/** Criteria that are enforced for new submissions only, since after the corpus was taken. */
const stricterNow = new Set(['response-default-no-schema', 'response-schema-not-empty']);

interface Published {
  readonly name: string;
  readonly kind: PublisherKind;
  readonly since: string;
  readonly connector: Connector;
}

function parsed(path: string): JsonObject | undefined {
  try {
    const tree: Json = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    return isObject(tree) ? tree : undefined;
  } catch {
    return undefined;
  }
}

function published(): readonly Published[] {
  const facts = parsed(join(folder, 'facts.json')) ?? {};
  return readdirSync(folder).flatMap((name): Published[] => {
    const definition = parsed(join(folder, name, 'apiDefinition.swagger.json'));
    const properties = parsed(join(folder, name, 'apiProperties.json'));
    if (!definition) return [];
    const fact = facts[name];
    const publisher = textOf(fact, 'publisher');
    const kind: PublisherKind = publisher === 'verified' || publisher === 'independent' ? publisher : 'private';
    const connector = connectorOf(definition, properties ?? {});
    return [{ name, kind, since: textOf(fact, 'firstCommit') ?? '', connector: { ...connector, submission: { ...emptySubmission, publisherKind: kind } } }];
  });
}

describe.skipIf(!existsSync(folder))('rules about operations and the published connectors', () => {
  it('finds errors in few connectors that were accepted since 2021', { timeout: 300_000 }, () => {
    const violated = new Map<string, Map<string, string[]>>();
    const totals = new Map<string, number>();
    const accepted: string[] = [];
    const refused = new Map<string, string>();
    for (const { name, kind, since, connector } of published()) {
      totals.set(kind, (totals.get(kind) ?? 0) + 1);
      const isRecent = kind !== 'private' && since >= '2021';
      if (isRecent) accepted.push(name);
      const engine = new RuleEngine(operationRules);
      engine.update(connector);
      engine.work();
      for (const { rule, severity, at, message } of engine.all()) {
        const byKind = violated.get(rule) ?? new Map<string, string[]>();
        violated.set(rule, byKind);
        const key = `${kind} ${severity}`;
        const names = byKind.get(key) ?? [];
        byKind.set(key, names);
        if (names.at(-1) !== name) names.push(name);
        if (severity === 'error' && isRecent && !stricterNow.has(rule)) refused.set(name, `${refused.get(name) ?? ''}\n    ${rule} ${since} ${at}: ${message}`);
      }
    }
    const lines = operationRules.map(({ id }) => {
      const figures = ['verified', 'independent'].flatMap((kind) =>
        ['error', 'warning', 'info'].flatMap((severity) => {
          const count = violated.get(id)?.get(`${kind} ${severity}`)?.length ?? 0;
          return count === 0 ? [] : [`${kind} ${severity} ${((100 * count) / (totals.get(kind) ?? 1)).toFixed(1)} %`];
        }),
      );
      return `${id}: ${figures.join(', ') || 'none'}`;
    });
    console.log([...lines, `errors in ${refused.size} of ${accepted.length}:`, ...Array.from(refused, ([name, list]) => `  ${name}${list.slice(0, 700)}`)].join('\n'));
    expect(refused.size / accepted.length).toBeLessThanOrEqual(0.02);
  });
});
