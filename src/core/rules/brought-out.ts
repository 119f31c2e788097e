import type { Connector } from '../connector/connector';
import { RuleEngine } from './engine/engine';
import { errorRules } from './error-rules';
import type { Finding } from './finding';

const oneUnit = (): boolean => true;

/** The errors of a connector by rule. */
function* checkedErrors(engine: RuleEngine, connector: Connector): Generator<void, ReadonlyMap<string, readonly Finding[]>> {
  engine.update(connector);
  while (!engine.work(oneUnit)) yield;
  const byRule = new Map<string, Finding[]>();
  for (const list of engine.lists()) {
    for (const finding of list) {
      if (finding.severity !== 'error') continue;
      const own = byRule.get(finding.rule);
      if (own) own.push(finding);
      else byRule.set(finding.rule, [finding]);
    }
  }
  return byRule;
}

const placeOf = ({ at, missing }: Finding): string => `${at} ${missing ?? ''}`;
const wordsOf = ({ message }: Finding): string => message;

/** What is left of two lists after each finding of one was paired with one of the other that has the same name. */
function unpaired(after: readonly Finding[], before: readonly Finding[], nameOf: (finding: Finding) => string): readonly [Finding[], Finding[]] {
  const open = new Map<string, Finding[]>();
  for (const finding of before) {
    const same = open.get(nameOf(finding));
    if (same) same.push(finding);
    else open.set(nameOf(finding), [finding]);
  }
  const left = after.filter((finding) => open.get(nameOf(finding))?.pop() === undefined);
  return [left, Array.from(open.values()).flat()];
}

/**
 * The errors that a change brings out: those of the connector after it that were not there before, whether the change made
 * them or only what hid them is gone. `fixed` are the findings that it puts right. One that only moved with its place, or
 * whose words changed, is the same error. Yields after each small piece of work.
 */
export function* bringingOut(before: Connector, after: Connector, fixed: readonly Finding[]): Generator<void, readonly Finding[]> {
  const engine = new RuleEngine(errorRules(before.submission));
  const atFirst = yield* checkedErrors(engine, before);
  const inTheEnd = yield* checkedErrors(engine, after);
  const isFixed = new Set(fixed.map((finding) => `${finding.rule} ${placeOf(finding)}`));
  return Array.from(inTheEnd).flatMap(([rule, errors]) => {
    const stayed = (atFirst.get(rule) ?? []).filter((finding) => !isFixed.has(`${rule} ${placeOf(finding)}`));
    const [elsewhere, gone] = unpaired(errors, stayed, placeOf);
    const [fresh, changed] = unpaired(elsewhere, gone, wordsOf);
    return fresh.slice(0, Math.max(0, fresh.length - changed.length));
  });
}
