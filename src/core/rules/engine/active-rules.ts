/**
 * The rules that apply in a situation, sorted by what they look at. Made once for each situation, not for each check.
 */
import { isListOfKeys } from '../keys-waited-for';
import type { Severity } from '../finding';
import type { Rule, Situation, Sound, ValueTest } from '../rule';
import type { SchemaTarget, Targets } from '../targets';
import type { ActiveRule, Call, Plan } from './active-rule';
import { keysOf, planOf } from './plan';
import { ShapeTree, walkedKeys, type Shape } from './shapes';

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
    table.close();
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

/** What a key of a node means to the rules. */
interface KeyMeaning<Target> {
  /** The rules that are called for nodes that have it. */
  readonly calls: ActiveRule<Target>[];
  /** The rules that are called for nodes that have it with a value of which the test says yes. */
  readonly tested: { readonly active: ActiveRule<Target>; readonly test: ValueTest }[];
}

class TableBuilder<Target> {
  /** Called for every target. */
  readonly always: ActiveRule<Target>[] = [];
  /** Called for targets whose node has none of the keys that silence them. */
  readonly unless: { readonly active: ActiveRule<Target>; readonly silencers: readonly string[] }[] = [];
  /** Called for targets whose node has a key that is not among `keys`. */
  readonly strange: ActiveRule<Target>[] = [];
  readonly keys = new Map<string, KeyMeaning<Target>>();
  private readonly beyond: { readonly active: ActiveRule<Target>; readonly sound: Sound }[] = [];

  addBeyond(active: ActiveRule<Target>, sound: Sound): void {
    this.beyond.push({ active, sound });
    this.strange.push(active);
    for (const key of sound.keys()) this.meaningOf(key);
  }

  addUnless(active: ActiveRule<Target>, silencers: readonly string[]): void {
    this.unless.push({ active, silencers });
    for (const key of silencers) this.meaningOf(key);
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
    const meaning = this.keys.get(key) ?? { calls: [], tested: [] };
    this.keys.set(key, meaning);
    return meaning;
  }

  /** The table of a kind whose shapes are those of its family, where it has a slot of its own. */
  inFamily(slot: number, shapes: ShapeTree<Target>): RuleTable<Target> {
    return {
      bare: planOf(this.always.map(sureCall), []),
      shapes,
      planFor: (shape) => (shape.plans[slot] ??= planOf(this.callsFor(shape), shape.steps())),
    };
  }

  private callsFor(shape: Shape<Target>): readonly Call<Target>[] {
    const calls = this.always.map(sureCall);
    const sure = new Set(this.always);
    const unsure = new Set<ActiveRule<Target>>();
    const several = new Set<ActiveRule<Target>>();
    const call = (active: ActiveRule<Target>, test?: ValueTest, position = 0): void => {
      if (sure.has(active)) return;
      if (unsure.has(active)) several.add(active);
      (test ? unsure : sure).add(active);
      calls.push(callOf(active, test, position, false));
    };
    const steps = shape.steps();
    steps.forEach(({ key, word }, position) => {
      const meaning = key === undefined ? undefined : this.keys.get(key);
      for (const active of meaning?.calls ?? this.strange) call(active);
      for (const { active, test } of meaning?.tested ?? []) {
        if (word === undefined) call(active, test, position);
        else if (test(word)) call(active);
      }
    });
    for (const { active, silencers } of this.unless) if (!steps.some(({ key }) => key !== undefined && silencers.includes(key))) call(active);
    return several.size === 0 ? calls : calls.map(({ active, test, position }) => callOf(active, test, position, several.has(active)));
  }
}

const callOf = <Target>(active: ActiveRule<Target>, test: ValueTest | undefined, position: number, isShared: boolean): Call<Target> => ({ active, check: active.check, isSure: !test && !isShared, test, position, isShared, gate: undefined });
const sureCall = <Target>(active: ActiveRule<Target>): Call<Target> => callOf(active, undefined, 0, false);

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
    when: rule.when?.[kind],
    lastNode: 0,
  };
  for (const key of keysOf(active.when)) table.meaningOf(key);
  const sound = rule.beyond?.[kind];
  if (sound) table.addBeyond(active, sound);
  else if (keys && isListOfKeys(keys)) for (const key of keys) table.meaningOf(key).calls.push(active);
  else if (keys) for (const [key, test] of Object.entries(keys)) table.meaningOf(key).tested.push({ active, test });
  else if (silencers.length > 0) table.addUnless(active, silencers);
  else table.always.push(active);
}
