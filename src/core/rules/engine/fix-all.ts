import { nodeAt } from '../../base/tree';
import { splitPointer, type Connector } from '../../connector/connector';
import { textChanges, type TextChange } from '../../connector/text-changes';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { RuleEngine } from './engine';

/** A finding that was put right, and what that changed. */
export interface FixedFinding {
  readonly finding: Finding;
  readonly changes: readonly TextChange[];
}

export interface Fixed {
  readonly connector: Connector;
  readonly fixed: readonly FixedFinding[];
}

/** A fix may make room for another one; rules that undo each other must not go round for ever. */
const mostRounds = 5;

const exists = (connector: Connector, { at }: Finding): boolean => {
  const place = splitPointer(at);
  return place === undefined || nodeAt(connector[place.part], place.inside) !== undefined;
};

/**
 * Applies the fixes of the rules until they find nothing more to do, except to findings that `skips` names; places are
 * named as they were when they were found. Yields the number of fixes so far after each small piece of work, so that a
 * page can show how far it is and stop.
 */
export function* fixingAll(original: Connector, rules: readonly Rule[], skips: (finding: Finding) => boolean = () => false): Generator<number, Fixed> {
  const fixed: FixedFinding[] = [];
  const engine = new RuleEngine(rules);
  const oneUnit = (): boolean => true;
  let connector = original;
  for (let round = 0; round < mostRounds; round++) {
    const before = connector;
    for (const rule of rules) {
      engine.update(connector);
      while (!engine.work(oneUnit)) yield fixed.length;
      const found = engine.all().filter((finding) => finding.rule === rule.id && finding.fixable);
      // From the end to the start: what a fix removes or renames then moves no place that is still to be fixed.
      const done: FixedFinding[] = [];
      for (const finding of found.toReversed()) {
        if (skips(finding) || !exists(connector, finding)) continue;
        const next = rule.fix?.apply(connector, finding) ?? connector;
        if (next !== connector) done.push({ finding, changes: textChanges(connector, next) });
        connector = next;
        yield fixed.length + done.length;
      }
      fixed.push(...done.toReversed());
    }
    if (connector === before) break;
  }
  return { connector, fixed };
}

/** Applies the fixes of the rules at once: see `fixingAll`. */
export function fixAll(connector: Connector, rules: readonly Rule[]): Fixed {
  const work = fixingAll(connector, rules);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
