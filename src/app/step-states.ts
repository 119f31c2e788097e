import { onceForEach } from '../core/base/once-for-each';
import type { Finding, Severity } from '../core/rules/finding';
import { changedPart } from '../session/changed-part';
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

const weightsOf = onceForEach((list: readonly Finding[]): ReadonlyMap<string, Weights> => {
  const weights = new Map<string, { error: number; warning: number }>();
  for (const { at, severity, missing } of list) {
    if (severity === 'info') continue;
    const { id } = tabFor(missing === undefined ? at : `${at}/${missing}`);
    const own = weights.get(id) ?? { error: 0, warning: 0 };
    own[severity]++;
    weights.set(id, own);
  }
  return weights;
});

interface Sums {
  readonly lists: FindingLists;
  readonly sums: Map<string, { error: number; warning: number }>;
  readonly states: ReadonlyMap<string, StepState>;
}

function statesOf(sums: Sums['sums']): ReadonlyMap<string, StepState> {
  const open = Array.from(sums).filter(([, { error, warning }]) => error + warning > 0);
  return new Map(open.map(([id, { error, warning }]): [string, StepState] => [id, error > 0 ? { worst: 'error', count: error } : { worst: 'warning', count: warning }]));
}

const isSame = (one: ReadonlyMap<string, StepState>, other: ReadonlyMap<string, StepState>): boolean =>
  one.size === other.size && Array.from(one).every(([id, { worst, count }]) => other.get(id)?.worst === worst && other.get(id)?.count === count);

/**
 * Keeps the state of each tab that has errors or warnings, by id; hints do not count. Only the parts that changed since the
 * last time are gone through, and the map stays the same while the states do.
 */
export class StepStates {
  private now: Sums = { lists: [], sums: new Map(), states: new Map() };

  of(lists: FindingLists): ReadonlyMap<string, StepState> {
    if (lists === this.now.lists) return this.now.states;
    const { sums, states: before } = this.now;
    const { removed, added } = changedPart(this.now.lists, lists);
    for (const [parts, sign] of [[removed, -1], [added, 1]] as const) {
      for (const part of parts) {
        for (const [id, { error, warning }] of weightsOf(part)) {
          const sum = sums.get(id) ?? { error: 0, warning: 0 };
          sum.error += sign * error;
          sum.warning += sign * warning;
          sums.set(id, sum);
        }
      }
    }
    const states = statesOf(sums);
    this.now = { lists, sums, states: isSame(before, states) ? before : states };
    return this.now.states;
  }
}
