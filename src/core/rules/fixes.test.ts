import { describe, expect, it } from 'vitest';
import { isArray, isObject, type Json } from '../base/json';
import { child, isWithin, parentOf, type Pointer } from '../base/pointer';
import type { Connector } from '../connector/connector';
import { ruleCatalogue } from './catalogue';
import { RuleEngine } from './engine/engine';
import { fixSafely } from './engine/fix-all';
import type { Finding } from './finding';
import { havePublished, publishedConnectors } from './testing/published-connectors';

/** What the fixes make of real connectors. */
const fixable = ruleCatalogue.filter(({ fix }) => fix !== undefined);
const safe = fixable.filter(({ fix }) => fix?.safe === true);
const asText = ({ rule, at, missing }: Finding): string => `${rule} ${at}${missing === undefined ? '' : `!${missing}`}`;

/** Fixes that have to change more than the place that they are about, with the reason. */
const changesElsewhere: { readonly [rule: string]: string } = {
  'operation-id-pascal-case': 'references to the ID follow it',
  'operation-id-sanitized': 'references to the ID follow it',
  'operation-revision-suffix': 'references to the ID follow it',
  'response-default-no-schema': 'the schema moves to the response for success',
  'definitions-used': 'unused definitions that refer to it go as well',
};

/** The deepest places where two trees differ; added and removed members count as places. */
function differences(before: Json | undefined, after: Json | undefined, at: Pointer, found: Pointer[] = []): readonly Pointer[] {
  if (before === after) return found;
  if (isObject(before) && isObject(after)) {
    const kept = Object.keys(before).filter((key) => Object.hasOwn(after, key));
    const stillThere = Object.keys(after).filter((key) => Object.hasOwn(before, key));
    if (kept.join('\n') !== stillThere.join('\n')) found.push(at);
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) differences(before[key], after[key], child(at, key), found);
  } else if (isArray(before) && isArray(after) && before.length === after.length) before.forEach((value, index) => differences(value, after[index], child(at, index), found));
  else if (JSON.stringify(before) !== JSON.stringify(after)) found.push(at);
  return found;
}

const changesOf = (before: Connector, after: Connector): readonly Pointer[] => [
  ...differences(before.definition, after.definition, '/definition'),
  ...differences(before.properties, after.properties, '/properties'),
];

const errorCounts = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

function newErrors(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  const had = errorCounts(before);
  return Array.from(errorCounts(after)).flatMap(([rule, count]) => (count > (had.get(rule) ?? 0) ? [`${rule}: ${count} instead of ${had.get(rule) ?? 0}`] : []));
}

const real = havePublished ? publishedConnectors('new', 80).filter(({ connector }) => JSON.stringify(connector.definition).length < 150_000) : [];

describe.skipIf(!havePublished)('the fixes, on real connectors', () => {
  it('put right what each of them is about, there alone, and break nothing', { timeout: 300_000 }, () => {
    const engine = new RuleEngine(ruleCatalogue);
    const faults: string[] = [];
    const used = new Map<string, number>();
    for (const { name, connector } of real) {
      engine.update(connector);
      engine.work();
      const before = engine.all();
      for (const rule of fixable) {
        const finding = before.find((one) => one.rule === rule.id && one.fixable);
        if (!finding || !rule.fix) continue;
        used.set(rule.id, (used.get(rule.id) ?? 0) + 1);
        const fixed = rule.fix.apply(connector, finding);
        const around = finding.missing === undefined ? parentOf(finding.at) : finding.at;
        const outside = changesOf(connector, fixed).filter((at) => !isWithin(at, around) && !(finding.related ?? []).some((place) => isWithin(at, place)));
        if (outside.length > 0 && !Object.hasOwn(changesElsewhere, rule.id)) faults.push(`${name}: ${asText(finding)} changes ${outside.slice(0, 3).join(', ')}`);
        engine.update(fixed);
        engine.work();
        const after = engine.all();
        engine.update(connector);
        if (after.some((one) => asText(one) === asText(finding) && one.message === finding.message)) faults.push(`${name}: ${asText(finding)} is still there: ${finding.message}`);
        const errors = newErrors(before, after);
        if (errors.length > 0) faults.push(`${name}: ${asText(finding)} raises ${errors.join(', ')}`);
      }
      engine.work();
    }
    console.log(`${real.length} connectors; fixes tried: ${Array.from(used, ([rule, count]) => `${rule} ${count}`).join(', ')}`);
    expect(faults).toEqual([]);
  });

  it('all safe ones together: come to an end, are done after once, and break nothing', { timeout: 300_000 }, () => {
    const engine = new RuleEngine(ruleCatalogue);
    const faults: string[] = [];
    let fixes = 0;
    for (const { name, connector } of real) {
      engine.update(connector);
      engine.work();
      const before = engine.all();
      const { connector: fixed, fixed: list, held } = fixSafely(connector, safe);
      fixes += list.length;
      engine.update(fixed);
      engine.work();
      const after = engine.all();
      const errors = newErrors(before, after);
      if (errors.length > 0) faults.push(`${name}: ${errors.join(', ')}`);
      const again = fixSafely(fixed, safe);
      if (JSON.stringify(again.connector.definition) !== JSON.stringify(fixed.definition)) faults.push(`${name}: a second time changes ${changesOf(fixed, again.connector).slice(0, 3).join(', ')}`);
      const left = after.filter((finding) => finding.fixable && safe.some(({ id }) => id === finding.rule));
      if (held.length > 0) faults.push(`${name}: held ${held.slice(0, 3).map(asText).join(', ')}`);
      if (left.length > 0) faults.push(`${name}: left ${left.slice(0, 3).map(asText).join(', ')}`);
    }
    console.log(`${fixes} safe fixes in ${real.length} connectors`);
    expect(faults).toEqual([]);
  });
});
