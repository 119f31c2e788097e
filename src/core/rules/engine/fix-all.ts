import type { Connector } from '../../connector/connector';
import { textChanges, type TextChange } from '../../connector/text-changes';
import { errorRules } from '../error-rules';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { RuleEngine } from './engine';
import { FixBench } from './fix-bench';

/** A finding that was put right, and what that changed. */
export interface FixedFinding {
  readonly finding: Finding;
  readonly changes: readonly TextChange[];
}

export interface Fixed {
  readonly connector: Connector;
  readonly fixed: readonly FixedFinding[];
  /** Findings that could be put right but were left, because an error would have come out that was not there before. */
  readonly held: readonly Finding[];
}

/** What may be said of how fixes are applied. */
export interface FixOptions {
  /** Findings that are to be left as they are. */
  readonly skips?: (finding: Finding) => boolean;
  /** False for who shows no changes: to find the words for one takes half as long as the change. */
  readonly showsChanges?: boolean;
}

/** A fix may make room for another one; rules that undo each other must not go round for ever. */
const mostRounds = 5;

type Fixing = Generator<number, Pick<Fixed, 'connector' | 'fixed'>>;
/** Applies the fixes of some findings of one rule. */
type FixingEach = (connector: Connector, rule: Rule, found: readonly Finding[]) => Fixing;

const nothingSkipped = (): boolean => false;

/** Goes from the end to the start: what one fix removes or renames moves no place that is still to be fixed. */
const eachTelling = ({ showsChanges = true }: FixOptions): FixingEach =>
  function* (original, { fix }, found) {
    const bench = new FixBench(original);
    const fixed: FixedFinding[] = [];
    for (const finding of fix ? found.toReversed() : []) {
      const applied = fix && bench.apply(fix, finding);
      if (applied) fixed.push({ finding, changes: showsChanges ? textChanges(applied.before, applied.after) : [] });
      yield fixed.length;
    }
    return { connector: bench.result(), fixed: fixed.toReversed() };
  };

function* checked(engine: RuleEngine, connector: Connector): Generator<number, void> {
  const oneUnit = (): boolean => true;
  engine.update(connector);
  while (!engine.work(oneUnit)) yield 0;
}

/** What an engine has found that can be put right, by rule; gone through anew only after something was found. */
class FixableFindings {
  private version = -1;
  private byRule = new Map<string, Finding[]>();

  constructor(private readonly engine: RuleEngine) {}

  of(rule: string): readonly Finding[] {
    if (this.version !== this.engine.version) {
      this.version = this.engine.version;
      this.byRule = new Map();
      for (const list of this.engine.lists())
        for (const finding of list) {
          if (!finding.fixable) continue;
          const known = this.byRule.get(finding.rule);
          if (known) known.push(finding);
          else this.byRule.set(finding.rule, [finding]);
        }
    }
    return this.byRule.get(rule) ?? [];
  }
}

/** Fixes rule by rule until the rules find nothing more to do; `each` applies the fixes of one rule. */
function* fixingRounds(original: Connector, rules: readonly Rule[], engine: RuleEngine, isWanted: (finding: Finding) => boolean, each: FixingEach): Fixing {
  const fixed: FixedFinding[] = [];
  const fixable = new FixableFindings(engine);
  let connector = original;
  for (let round = 0; round < mostRounds; round++) {
    const before = connector;
    for (const rule of rules) {
      yield* counting(checked(engine, connector), fixed.length);
      const found = fixable.of(rule.id).filter(isWanted);
      if (found.length === 0) continue;
      const done = yield* counting(each(connector, rule, found), fixed.length);
      for (const one of done.fixed) fixed.push(one);
      connector = done.connector;
    }
    if (connector === before) break;
  }
  return { connector, fixed };
}

/** The same work, its progress counted on from `from`. */
function* counting<Result>(work: Generator<number, Result>, from: number): Generator<number, Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield from + value;
  }
}

/**
 * Applies the fixes of the rules until they find nothing more to do; places are named as they were when they were found.
 * Yields the number of fixes so far after each small piece of work, so that a page can show how far it is and stop.
 */
export function* fixingAll(original: Connector, rules: readonly Rule[], options: FixOptions = {}): Generator<number, Fixed> {
  const { skips = nothingSkipped } = options;
  return { ...(yield* fixingRounds(original, rules, new RuleEngine(rules), (finding) => !skips(finding), eachTelling(options))), held: [] };
}

/**
 * As `fixingAll`, but only what nobody would object to: a fix after which some rule finds an error more than before is left
 * out. An extension that is misspelt or in the wrong place, for one, hides what is wrong inside it.
 */
export function* fixingSafely(original: Connector, rules: readonly Rule[], options: FixOptions = {}): Generator<number, Fixed> {
  // The rounds ask the rules that fix, and the others that find errors are asked once, in the end. To ask all rules after
  // each that fixed something took an eighth of the processor time that `fix` needs for 10,000 operations.
  const all = yield* fixingAll(original, rules, options);
  if (all.connector === original) return all;
  const engine = new RuleEngine(errorRules(original.submission));
  yield* counting(checked(engine, all.connector), all.fixed.length);
  const inTheEnd = errorsOf(engine);
  if (inTheEnd.size === 0) return all;
  yield* counting(checked(engine, original), all.fixed.length);
  // Most connectors hide nothing: then this is all, and no fix is looked at by itself.
  if (!hasMore(inTheEnd, errorsOf(engine))) return all;

  const { skips = nothingSkipped } = options;
  const fixingEach = eachTelling(options);
  const held = new Map<string, Finding>();
  function* eachSafely(connector: Connector, rule: Rule, found: readonly Finding[]): Fixing {
    yield* counting(checked(engine, connector), 0);
    const before = errorsOf(engine);
    const done = yield* fixingEach(connector, rule, found);
    yield* counting(checked(engine, done.connector), 0);
    if (!hasMore(errorsOf(engine), before)) return done;
    const [only] = found;
    if (found.length === 1 && only) {
      held.set(nameOf(only), only);
      return { connector, fixed: [] };
    }
    const middle = found.length >> 1;
    const later = yield* eachSafely(connector, rule, found.slice(middle));
    const earlier = yield* eachSafely(later.connector, rule, found.slice(0, middle));
    return { connector: earlier.connector, fixed: [...earlier.fixed, ...later.fixed] };
  }
  const some = yield* fixingRounds(original, rules, new RuleEngine(rules), (finding) => !skips(finding) && !held.has(nameOf(finding)), eachSafely);
  return { ...some, held: Array.from(held.values()) };
}

const nameOf = ({ rule, at, missing }: Finding): string => `${rule} ${at} ${missing ?? ''}`;

/** How many errors each rule finds. */
function errorsOf(engine: RuleEngine): ReadonlyMap<string, number> {
  const errors = new Map<string, number>();
  for (const list of engine.lists()) for (const { rule, severity } of list) if (severity === 'error') errors.set(rule, (errors.get(rule) ?? 0) + 1);
  return errors;
}

const hasMore = (after: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): boolean => Array.from(after).some(([rule, count]) => count > (before.get(rule) ?? 0));

function finished<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Applies the fixes of the rules at once: see `fixingAll`. */
export const fixAll = (connector: Connector, rules: readonly Rule[]): Fixed => finished(fixingAll(connector, rules));

/** Applies the safe fixes at once: see `fixingSafely`. */
export const fixSafely = (connector: Connector, rules: readonly Rule[]): Fixed => finished(fixingSafely(connector, rules));
