/**
 * The rules that apply in a situation, sorted by what they look at. Made once for each situation, not for each check.
 */
import { isListOfKeys } from '../keys-waited-for';
import type { Phase, Severity } from '../finding';
import type { Report, Rule, RuleContext, Situation, Sound, ValueTest } from '../rule';
import type { SchemaTarget, Targets } from '../targets';

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
  /** The bits of the keys of which one in a node silences the rule. */
  readonly silencedBy: number;
  /** The number of the node that it was last called for, as one of several keys that call it may come after another. */
  lastNode: number;
}

/** What a key of a node means to the rules. */
export interface KeyMeaning<Target> {
  /** Its bit, when rules are silenced by it. */
  bit: number;
  /** The rules that are called for nodes that have it. */
  readonly calls: ActiveRule<Target>[];
  /** The rules that are called for nodes that have it with a value of which the test says yes. */
  readonly tested: TestedRule<Target>[];
}

export interface TestedRule<Target> {
  readonly active: ActiveRule<Target>;
  readonly test: ValueTest;
}

/** The rules about one kind of target. */
export interface RuleTable<Target> {
  /** Called for every target. */
  readonly always: readonly ActiveRule<Target>[];
  /** Called for targets whose node has none of the keys that silence them. */
  readonly unless: readonly ActiveRule<Target>[];
  /** Called for targets whose node has a key that is not among `keys`. */
  readonly strange: readonly ActiveRule<Target>[];
  readonly keys: ReadonlyMap<string, KeyMeaning<Target>>;
}

export type RuleTables = { readonly [K in keyof Targets]: RuleTable<Targets[K]> };

const byRules = new WeakMap<readonly Rule[], Map<string, RuleTables>>();

/** The rules that apply in a situation, with their severities. Kept by the identity of the list. */
export function activeRules(rules: readonly Rule[], situation: Situation): RuleTables {
  const known = byRules.get(rules) ?? new Map<string, RuleTables>();
  byRules.set(rules, known);
  const name = `${situation.publisherKind} ${situation.state}`;
  const made = known.get(name) ?? tablesOf(rules, situation);
  known.set(name, made);
  return made;
}

type SchemaKind = 'schema' | 'output' | 'input' | 'shared-schema';

function tablesOf(rules: readonly Rule[], situation: Situation): RuleTables {
  const applicable = rules.flatMap((rule) => {
    const severity = rule.severityIn?.(situation) ?? rule.severity;
    return severity === 'off' ? [] : [{ rule, severity }];
  });
  const plain = <K extends keyof Targets>(kind: K): RuleTable<Targets[K]> => {
    const table = new TableBuilder<Targets[K]>();
    for (const { rule, severity } of applicable) add(table, rule, severity, kind);
    table.close();
    return table;
  };
  // A schema of a special kind is a schema too, and visited once for both.
  const schemas = (special: Exclude<SchemaKind, 'schema'>): RuleTable<SchemaTarget> => {
    const table = new TableBuilder<SchemaTarget>();
    for (const { rule, severity } of applicable) {
      add(table, rule, severity, 'schema');
      add(table, rule, severity, special);
    }
    table.close();
    return table;
  };
  return {
    definition: plain('definition'),
    properties: plain('properties'),
    'connection-parameter': plain('connection-parameter'),
    policy: plain('policy'),
    package: plain('package'),
    'path-item': plain('path-item'),
    operation: plain('operation'),
    parameter: plain('parameter'),
    response: plain('response'),
    schema: plain('schema'),
    output: schemas('output'),
    input: schemas('input'),
    'shared-schema': schemas('shared-schema'),
  };
}

/** Bits of a number; there are fewer keys that silence. */
const mostBits = 31;

class TableBuilder<Target> implements RuleTable<Target> {
  readonly always: ActiveRule<Target>[] = [];
  readonly unless: ActiveRule<Target>[] = [];
  readonly strange: ActiveRule<Target>[] = [];
  readonly keys = new Map<string, KeyMeaning<Target>>();
  private readonly beyond: { readonly active: ActiveRule<Target>; readonly sound: Sound }[] = [];
  private bits = 0;

  addBeyond(active: ActiveRule<Target>, sound: Sound): void {
    this.beyond.push({ active, sound });
    this.strange.push(active);
    for (const key of sound.keys()) this.meaningOf(key);
  }

  /** To be called when all rules are in: now the keys are known that some rule knows and another does not. */
  close(): void {
    for (const { active, sound } of this.beyond) {
      for (const [key, { calls, tested }] of this.keys) {
        const test = sound.get(key);
        if (test === undefined) calls.push(active);
        else if (test !== true) tested.push({ active, test: (value) => !test(value) });
      }
    }
  }

  meaningOf(key: string): KeyMeaning<Target> {
    const meaning = this.keys.get(key) ?? { bit: 0, calls: [], tested: [] };
    this.keys.set(key, meaning);
    return meaning;
  }

  bitsOf(keys: readonly string[]): number {
    let bits = 0;
    for (const key of keys) {
      const meaning = this.meaningOf(key);
      if (meaning.bit === 0) {
        if (this.bits === mostBits) throw new Error(`More than ${mostBits} keys silence rules.`);
        meaning.bit = 1 << this.bits++;
      }
      bits |= meaning.bit;
    }
    return bits;
  }
}

function add<K extends keyof Targets>(table: TableBuilder<Targets[K]>, rule: Rule, severity: Severity, kind: K): void {
  const check = rule.check[kind];
  if (!check) return;
  const keys = rule.only?.[kind];
  const silencers = rule.unless?.[kind] ?? [];
  const active: ActiveRule<Targets[K]> = {
    rule,
    id: rule.id,
    phase: rule.phase,
    severity,
    hasFix: rule.fix !== undefined,
    check,
    silencedBy: table.bitsOf(silencers),
    lastNode: 0,
  };
  const sound = rule.beyond?.[kind];
  if (sound) table.addBeyond(active, sound);
  else if (keys && isListOfKeys(keys)) for (const key of keys) table.meaningOf(key).calls.push(active);
  else if (keys) for (const [key, test] of Object.entries(keys)) table.meaningOf(key).tested.push({ active, test });
  else if (silencers.length > 0) table.unless.push(active);
  else table.always.push(active);
}
