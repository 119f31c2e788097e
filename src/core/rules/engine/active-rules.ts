/**
 * The rules that apply in a situation, sorted by what they look at. Made once for each situation, not for each check.
 */
import { isListOfKeys, keysWaitedFor } from '../keys-waited-for';
import type { Severity } from '../finding';
import type { Rule, Situation } from '../rule';
import type { SchemaTarget, Targets } from '../targets';
import type { ActiveRule, Condition, Plan } from './active-rule';
import { keysOf, planOf } from './plan';
import { ShapeTree, walkedKeys, type Shape, type Step } from './shapes';

/** The rules about one kind of target. */
export interface RuleTable<Target> {
  /** Called for targets without a node to look at. */
  readonly bare: Plan<Target>;
  readonly shapes: ShapeTree<Target>;
  /** The calls for the nodes of one of these shapes, in the order of its keys. */
  readonly planFor: (shape: Shape<Target>) => Plan<Target>;
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

/** The special kinds of schemas; a schema of one of them is a plain one too, and visited once for both. */
const schemaKinds = ['schema', 'output', 'input', 'shared-schema'] as const;
export type SchemaKind = (typeof schemaKinds)[number];

function tablesOf(rules: readonly Rule[], situation: Situation): RuleTables {
  const applicable = rules.flatMap((rule) => {
    const severity = rule.severityIn?.(situation) ?? rule.severity;
    return severity === 'off' ? [] : [{ rule, severity }];
  });
  const builderOf = <K extends keyof Targets>(...kinds: readonly K[]): TableBuilder<Targets[K]> => {
    const table = new TableBuilder<Targets[K]>();
    for (const { rule, severity } of applicable) for (const kind of kinds) add(table, rule, severity, kind);
    return table;
  };
  const plain = <K extends keyof Targets>(kind: K): RuleTable<Targets[K]> => {
    const table = builderOf(kind);
    return table.inFamily(0, new ShapeTree(new Set(table.keys.keys())));
  };
  const schemas = schemaKinds.map((kind) => (kind === 'schema' ? builderOf('schema') : builderOf('schema', kind)));
  const shapes = new ShapeTree<SchemaTarget>(new Set([...walkedKeys, ...schemas.flatMap(({ keys }) => Array.from(keys.keys()))]));
  const schema = (kind: (typeof schemaKinds)[number]): RuleTable<SchemaTarget> => {
    const slot = schemaKinds.indexOf(kind);
    return (schemas[slot] ?? new TableBuilder<SchemaTarget>()).inFamily(slot, shapes);
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
    schema: schema('schema'),
    output: schema('output'),
    input: schema('input'),
    'shared-schema': schema('shared-schema'),
  };
}

class TableBuilder<Target> {
  /** Called for every target. */
  readonly always: ActiveRule<Target>[] = [];
  /** Called for targets whose node has none of the keys that silence them. */
  readonly unless: { readonly active: ActiveRule<Target>; readonly silencers: readonly string[] }[] = [];
  /** The keys that mean something to rules, and the rules that are called for nodes that have them. */
  readonly keys = new Map<string, ActiveRule<Target>[]>();

  addUnless(active: ActiveRule<Target>, silencers: readonly string[]): void {
    this.unless.push({ active, silencers });
    for (const key of silencers) this.calledFor(key);
  }

  calledFor(key: string): ActiveRule<Target>[] {
    const called = this.keys.get(key) ?? [];
    this.keys.set(key, called);
    return called;
  }

  /** The table of a kind whose shapes are those of its family, where it has a slot of its own. */
  inFamily(slot: number, shapes: ShapeTree<Target>): RuleTable<Target> {
    return {
      bare: planOf(this.always, []),
      shapes,
      planFor: (shape) => (shape.plans[slot] ??= this.planFor(shape.steps())),
    };
  }

  private planFor(steps: readonly Step[]): Plan<Target> {
    const called = new Set(this.always);
    for (const { key } of steps) for (const active of (key === undefined ? undefined : this.keys.get(key)) ?? []) called.add(active);
    for (const { active, silencers } of this.unless) if (!steps.some(({ key }) => key !== undefined && silencers.includes(key))) called.add(active);
    return planOf(Array.from(called), steps);
  }
}

function add<K extends keyof Targets>(table: TableBuilder<Targets[K]>, rule: Rule, severity: Severity, kind: K): void {
  const check = rule.check[kind];
  if (!check) return;
  const only = rule.only?.[kind];
  const when = rule.when?.[kind];
  const silencers = rule.unless?.[kind] ?? [];
  const conditions: Condition[] = [];
  if (only && !isListOfKeys(only)) conditions.push({ present: only });
  if (when) conditions.push({ when });
  const active: ActiveRule<Targets[K]> = { rule, id: rule.id, phase: rule.phase, severity, hasFix: rule.fix !== undefined, check, conditions, above: rule.above };
  for (const condition of conditions) for (const key of keysOf(condition)) table.calledFor(key);
  if (only) for (const key of keysWaitedFor(only)) table.calledFor(key).push(active);
  else if (silencers.length > 0) table.addUnless(active, silencers);
  else table.always.push(active);
}
