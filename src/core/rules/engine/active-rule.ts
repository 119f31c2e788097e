import type { Json } from '../../base/json';
import type { Phase, Severity } from '../finding';
import type { Report, Rule, RuleContext, ValueTest, When } from '../rule';

/** What a finding takes from its rule. Rules differ in their members; these do not, which is what makes them quick to read. */
export interface Origin {
  readonly rule: Rule;
  readonly id: string;
  readonly phase: Phase;
  readonly severity: Severity;
  readonly hasFix: boolean;
}

export interface ActiveRule<Target> extends Origin {
  readonly check: (target: Target, report: Report, context: RuleContext) => void;
  readonly when: When | undefined;
  /** The number of the node that it was last called for, as one of several values may call it. */
  lastNode: number;
}

/** One rule to be called for the nodes of a shape. */
export interface Call<Target> {
  readonly active: ActiveRule<Target>;
  readonly check: ActiveRule<Target>['check'];
  /** True when it is called for each of these nodes. */
  readonly isSure: boolean;
  /** It is called only when the test says yes to the value at the position. */
  readonly test: ValueTest | undefined;
  readonly position: number;
  /** True when another call of the same shape may be for the same rule. */
  readonly isShared: boolean;
  /** Of the marks that were found one has to be among these. Undefined where nothing is waited for. */
  readonly gate: readonly Wanted[] | undefined;
}

/** Marks of one value, by the place of their digest in the plan. */
export interface Wanted {
  readonly digest: number;
  readonly any: number;
}

/** What is found once for a value of each node of a shape. */
export interface Digest {
  readonly position: number;
  readonly of: (value: Json | undefined) => number;
  /** All that any rule waits for. */
  any: number;
}

/** What is done for the nodes of a shape. */
export interface Plan<Target> {
  readonly digests: readonly Digest[];
  readonly calls: readonly Call<Target>[];
  /** The calls that remain when the digests find nothing. */
  readonly quiet: readonly Call<Target>[];
}
