import { describe, expect, it } from 'vitest';
import { objectOf } from '../../base/json';
import type { Pointer } from '../../base/pointer';
import { connectorOf, editAt, valueAt, type Connector } from '../../connector/connector';
import { textChanges } from '../../connector/text-changes';
import { ruleCatalogue } from '../catalogue';
import type { Rule } from '../rule';
import { applyExample } from '../testing/apply-example';
import { examplesOf } from '../testing/examples-of';
import { havePublished, publishedConnectors } from '../testing/published-connectors';
import { sampleConnector } from '../testing/sample-connector';
import { checkConnector } from './check-connector';
import { fixAll, fixingAll, fixingSafely, fixSafely } from './fix-all';
import { FixBench } from './fix-bench';

const ruleCalled = (id: string): Rule => {
  const rule = ruleCatalogue.find((known) => known.id === id);
  if (!rule) throw new Error(`There is no rule ${id}.`);
  return rule;
};

const operation = (description: string) => ({ summary: 'List berths', description, responses: { '200': { description: 'OK' } } });
const connector = connectorOf({ swagger: '2.0', info: { title: 'Harbour' }, paths: { '/a': { get: operation('Gives a') }, '/b': { get: operation('Gives b') } } }, {});
const fullStops = ruleCalled('operation-description-sentence');

describe('fixAll', () => {
  it('puts every finding of a rule right and tells what each change was', () => {
    const { connector: after, fixed } = fixAll(connector, [fullStops]);
    expect(valueAt(after, '/definition/paths/~1a/get/description')).toBe('Gives a.');
    expect(valueAt(after, '/definition/paths/~1b/get/description')).toBe('Gives b.');
    expect(fixed[0]?.changes).toEqual([
      { at: '/definition/paths/~1a/get/description', before: '"description": "Gives a"', after: '"description": "Gives a."' },
    ]);
    expect(fixed).toHaveLength(2);
  });

  it('gives the very same connector when there is nothing to do', () => {
    const { connector: after } = fixAll(connector, [fullStops]);
    expect(fixAll(after, [fullStops])).toEqual({ connector: after, fixed: [], held: [] });
    expect(fixAll(after, [fullStops]).connector).toBe(after);
  });

  it('leaves out what is to be skipped', () => {
    const work = fixingAll(connector, [fullStops], { skips: ({ at }) => at.includes('~1a') });
    let step = work.next();
    while (step.done !== true) step = work.next();
    expect(step.value.fixed.map(({ finding }) => finding.at)).toEqual(['/definition/paths/~1b/get/description']);
  });

  it('tells of no changes where nobody shows them, and fixes the same', () => {
    const work = fixingAll(connector, [fullStops], { showsChanges: false });
    let step = work.next();
    while (step.done !== true) step = work.next();
    expect(step.value.fixed.map(({ changes }) => changes)).toEqual([[], []]);
    expect(step.value.connector).toEqual(fixAll(connector, [fullStops]).connector);
  });

  it('ends when two rules undo each other', () => {
    const toggling = (id: string, from: string, to: string): Rule => ({
      ...fullStops,
      id,
      check: { operation: (target, report) => void (target.node['summary'] === from && report({ key: 'summary', message: 'No.' })) },
      fix: { label: 'Turn', safe: true, apply: (now) => fixSummary(now, to) },
    });
    const fixSummary: (now: typeof connector, to: string) => typeof connector = (now, to) => ({
      ...now,
      definition: { ...now.definition, paths: { '/a': { get: { ...operation(''), summary: to } } } },
    });
    expect(fixAll(connector, [toggling('one', 'List berths', 'B'), toggling('other', 'B', 'List berths')]).fixed.length).toBeLessThan(20);
  });
});

describe('fixSafely', () => {
  const extensions = ruleCalled('jsd-no-unknown-x-ms');
  const parameter = (name: string, visibility: string) => ({ name, in: 'query', type: 'string', 'x-ms-summary': name, description: `The ${name}.`, 'x-ms-visibilty': visibility });
  const misspelt = (visibilities: readonly string[]) =>
    connectorOf({ ...connector.definition, paths: { '/a': { get: { ...operation('Gives a'), parameters: visibilities.map((visibility, index) => parameter(`part${index}`, visibility)) } } } }, {});
  const visibilityAt = (index: number, key: string) => `/definition/paths/~1a/get/parameters/${index}/${key}` as const;

  it('leaves the fixes out after which an error comes out that was hidden, and takes all the others', () => {
    const before = misspelt(['advanced', 'nowhere', 'advanced', 'advanced', 'everywhere', 'important']);
    const { connector: after, fixed, held } = fixSafely(before, [fullStops, extensions]);
    expect(held.map(({ at }) => at)).toEqual([visibilityAt(4, 'x-ms-visibilty'), visibilityAt(1, 'x-ms-visibilty')]);
    expect(fixed.map(({ finding }) => finding.at)).toEqual(['/definition/paths/~1a/get/description', ...[0, 2, 3, 5].map((index) => visibilityAt(index, 'x-ms-visibilty'))]);
    expect(valueAt(after, visibilityAt(0, 'x-ms-visibility'))).toBe('advanced');
    expect(valueAt(after, visibilityAt(1, 'x-ms-visibilty'))).toBe('nowhere');
    expect(fixAll(before, [extensions]).fixed).toHaveLength(6);
  });

  it('takes all where nothing was hidden', () => {
    const { fixed, held } = fixSafely(misspelt(['advanced', 'important']), [extensions]);
    expect([fixed.length, held.length]).toEqual([2, 0]);
  });

  it('does not do again what is to be skipped', () => {
    const before = misspelt(['advanced', 'nowhere']);
    const work = fixingSafely(before, [extensions], { skips: ({ at }) => at === visibilityAt(0, 'x-ms-visibilty') });
    let step = work.next();
    while (step.done !== true) step = work.next();
    expect(step.value.fixed).toEqual([]);
    expect(step.value.held).toHaveLength(1);
  });
});

describe('a local fix', () => {
  it('makes of a place alone what it makes within the whole connector, in real connectors and in the examples', async () => {
    const differing: string[] = [];
    const compare = (name: string, whole: Connector): void => {
      const seen = new Map<string, number>();
      for (const finding of checkConnector(whole)) {
        const fix = ruleCatalogue.find(({ id }) => id === finding.rule)?.fix;
        const count = seen.get(finding.rule) ?? 0;
        if (!finding.fixable || fix?.local !== true || count === 5) continue;
        seen.set(finding.rule, count + 1);
        const bench = new FixBench(whole);
        bench.apply(fix, finding);
        if (JSON.stringify(bench.result().definition) !== JSON.stringify(fix.apply(whole, finding).definition)) differing.push(`${name}: ${finding.rule} ${finding.at}`);
      }
    };
    for (const rule of ruleCatalogue) {
      if (rule.fix?.local !== true) continue;
      const { bad } = await examplesOf(rule.id);
      bad.forEach((example, index) => compare(`example ${index} of ${rule.id}`, applyExample(example, sampleConnector)));
    }
    for (const { name, connector: published } of havePublished ? publishedConnectors('new', 40) : []) compare(name, published);
    expect(differing).toEqual([]);
  });

  it('goes on from what the fixes before it made, of the same path or of another, local or not', () => {
    const added = (at: Pointer, text: string, local: boolean) => ({
      finding: { rule: 'any', severity: 'error', phase: 'content', at, message: 'No.', fixable: true } as const,
      fix: { label: 'Add', safe: true, ...(local && { local: true as const }), apply: (now: Connector) => editAt(now, at, (node) => `${String(node)}${text}`) },
    });
    const [a, b] = ['/definition/paths/~1a/get/summary', '/definition/paths/~1b/get/summary'] as const;
    const bench = new FixBench(connector);
    for (const { fix, finding } of [added(a, '1', true), added(a, '2', true), added(b, '1', true), added(a, '3', true), added(a, '4', false), added('/definition/info/title', '!', false), added(a, '5', true)]) bench.apply(fix, finding);
    const after = bench.result();
    expect([valueAt(after, a), valueAt(after, b), valueAt(after, '/definition/info/title')]).toEqual(['List berths12345', 'List berths1', 'Harbour!']);
  });

  it('that takes its path away is applied to the whole connector', () => {
    const bench = new FixBench(connector);
    const finding = { rule: 'any', severity: 'error', phase: 'content', at: '/definition/paths/~1a', message: 'No.', fixable: true } as const;
    const applied = bench.apply({ label: 'Remove', safe: true, local: true, apply: (now, { at }) => editAt(now, at, () => undefined) }, finding);
    expect(Object.keys(objectOf(bench.result().definition, 'paths') ?? {})).toEqual(['/b']);
    expect(applied && textChanges(applied.before, applied.after).map(({ at }) => at)).toEqual(['/definition/paths/~1a']);
  });
});
