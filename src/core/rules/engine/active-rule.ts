import type { Json } from '../../base/json';
import type { Phase, Severity } from '../finding';
import type { Report, Rule, RuleContext, SchemaBound, ValueTests, When } from '../rule';

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
  /** What values have to be like: each of these has to hold. */
  readonly conditions: readonly Condition[];
  /** How large the schemas of its unit have to be. */
  readonly above: SchemaBound | undefined;
}

/** Values of which one has to be as it says: of those that are there, or also of what is missing. */
export type Condition = { readonly present: ValueTests } | { readonly when: When };

/** One rule to be called for the nodes of a shape. */
export interface Call<Target> {
  readonly active: ActiveRule<Target>;
  readonly check: ActiveRule<Target>['check'];
  /** In each of these one of the marks has to be found. */
  readonly gates: readonly Gate[];
  /** True when it is called for each of these nodes. */
  readonly isSure: boolean;
}

export type Gate = readonly Wanted[];

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
