import type { Finding, Severity } from '../core/rules/finding';
import type { FindingLists } from '../session/open-findings';
import { tabFor } from './tabs';

/** How many findings of its worst severity a tab holds. */
export interface StepState {
  readonly worst: Severity;
  readonly count: number;
}

interface Weights {
  readonly error: number;
  readonly warning: number;
}

const known = new WeakMap<readonly Finding[], ReadonlyMap<string, Weights>>();

function weightsOf(list: readonly Finding[]): ReadonlyMap<string, Weights> {
  const before = known.get(list);
  if (before) return before;
  const weights = new Map<string, { error: number; warning: number }>();
  for (const { at, severity, missing } of list) {
    if (severity === 'info') continue;
    const { id } = tabFor(missing === undefined ? at : `${at}/${missing}`);
    const own = weights.get(id) ?? { error: 0, warning: 0 };
    own[severity]++;
    weights.set(id, own);
  }
  known.set(list, weights);
  return weights;
}

/** The state of each tab that has errors or warnings, by id; hints do not count. Parts that did not change are not gone through again. */
export function stepStates(lists: FindingLists): ReadonlyMap<string, StepState> {
  const sums = new Map<string, { error: number; warning: number }>();
  for (const list of lists) {
    for (const [id, { error, warning }] of weightsOf(list)) {
      const sum = sums.get(id) ?? { error: 0, warning: 0 };
      sum.error += error;
      sum.warning += warning;
      sums.set(id, sum);
    }
  }
  return new Map(Array.from(sums, ([id, { error, warning }]): [string, StepState] => [id, error > 0 ? { worst: 'error', count: error } : { worst: 'warning', count: warning }]));
}
