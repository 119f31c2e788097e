import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../../connector/connector';
import { ruleCatalogue } from '../catalogue';
import type { Rule } from '../rule';
import { fixAll, fixingAll } from './fix-all';

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
    expect(fixAll(after, [fullStops])).toEqual({ connector: after, fixed: [] });
    expect(fixAll(after, [fullStops]).connector).toBe(after);
  });

  it('leaves out what is to be skipped', () => {
    const work = fixingAll(connector, [fullStops], ({ at }) => at.includes('~1a'));
    let step = work.next();
    while (step.done !== true) step = work.next();
    expect(step.value.fixed.map(({ finding }) => finding.at)).toEqual(['/definition/paths/~1b/get/description']);
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
