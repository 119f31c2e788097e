import { isObject, type Json, type JsonObject } from '../../base/json';
import type { Pointer } from '../../base/pointer';
import type { Connector } from '../../connector/connector';
import type { Extent } from '../../connector/schema-extents';
import type { Finding } from '../finding';
import type { OperationPlace, Report, Rule, RuleContext, Situation } from '../rule';
import type { Targets, Usage } from '../targets';
import type { ActiveRule, Origin, RuleTable, RuleTables } from './active-rules';
import { findingOf } from './finding-of';
import { noFindings, ReadLog, type IndexEntry, type UnitRecord } from './readable';
import { usageOf } from './references';
import type { Registry } from './registry';
import type { Unit } from './units';
import { walkUnit, type Surroundings } from './visit';
import type { Visitor } from './visitor';

const noPlaces: readonly Pointer[] = [];
const nowhere = { at: (): Pointer => '' };

/** How many nodes were handed to rules that wait for keys. Rules remember the last one, and serve several engines. */
let nodes = 0;

/** Calls the rules for one unit after the other, and is what they ask about the rest of the connector. */
export class Questioner implements RuleContext {
  private readonly log = new ReadLog();
  private record: UnitRecord | undefined;
  /** What was found in the unit that is asked about; kept for the next one, as a list that grows for each leaves half of its room unused. */
  private readonly found: Finding[] = [];
  private count = 0;
  private most: { readonly count: number; readonly depth: number } | undefined | 'unasked' = 'unasked';
  private active: Origin | undefined;
  private target: { readonly at: () => Pointer } = nowhere;

  constructor(
    readonly situation: Situation,
    private readonly tables: RuleTables,
    private readonly registry: Registry,
    private readonly onFault: (rule: Rule, error: unknown) => void,
  ) {}

  /** What the rules find in a unit now; the unit becomes a reader of what they asked for. */
  ask(record: UnitRecord, unit: Unit, connector: Connector): readonly Finding[] {
    this.record = record;
    this.count = 0;
    this.most = 'unasked';
    this.log.begin();
    walkUnit(unit, new UnitSurroundings(connector, this), this.visit);
    this.log.end(record);
    this.record = undefined;
    return this.count === 0 ? noFindings : this.found.slice(0, this.count);
  }

  /** How the shared object that is asked about is used. It is asked again whenever that changes. */
  usage(): Usage {
    return usageOf(this.record ? this.registry.usageOf(this.record.key) : 0);
  }

  readonly resolve = (reference: string): { readonly node: Json; readonly at: Pointer } | undefined => {
    const entry = this.registry.named(reference);
    if (!entry) return undefined;
    this.log.note(entry);
    const unit = entry.record?.unit;
    return unit?.kind === 'shared' ? unit : undefined;
  };

  extent(reference: string): Extent | undefined {
    const entry = this.registry.named(reference);
    if (!entry) return undefined;
    this.log.note(entry.extentRead);
    return entry.extent;
  }

  mostExtent(): { readonly count: number; readonly depth: number } | undefined {
    if (this.most === 'unasked') this.most = this.foundMostExtent();
    return this.most;
  }

  private foundMostExtent(): { readonly count: number; readonly depth: number } | undefined {
    const outgoing = this.record?.outgoing;
    if (!outgoing) return undefined;
    let count = 1;
    let depth = 0;
    for (const keys of [outgoing.inRequest, outgoing.inResponse]) {
      for (const key of keys) {
        const entry = this.registry.definition(key);
        if (!entry) return undefined;
        this.log.note(entry.extentRead);
        if (!entry.extent) continue;
        count = Math.max(count, entry.extent.count);
        depth = Math.max(depth, entry.extent.depth);
      }
    }
    // What holds a schema is an object or list around it.
    return { count: outgoing.objects + outgoing.mentions * count, depth: Math.max(0, outgoing.depth - 1) + depth };
  }

  operationsById(operationId: string): readonly OperationPlace[] {
    const entry = this.registry.operationsById(operationId);
    this.log.note(entry);
    const places: OperationPlace[] = [];
    for (const { unit } of entry.holders()) if (unit?.kind === 'operation') places.push(unit);
    return places;
  }

  indexed(key: string): readonly Pointer[] {
    return this.placesUnder(key, undefined);
  }

  countIndexed(key: string): number {
    if (!this.active) return 0;
    const entry = this.registry.indexed(this.active.rule, key);
    this.log.note(entry);
    return entry.size;
  }

  duplicates(): readonly Pointer[] {
    const { active, record } = this;
    if (!active || !record) return noPlaces;
    let places = noPlaces;
    for (const entry of record.entries) {
      if (entry.rule !== active.rule) continue;
      this.log.note(entry);
      if (!entry.isOnlyOf(record)) places = [...places, ...placesIn(entry, record)];
    }
    return places;
  }

  indexedElsewhere(key: string): readonly Pointer[] {
    return this.placesUnder(key, this.record);
  }

  private placesUnder(key: string, but: UnitRecord | undefined): readonly Pointer[] {
    if (!this.active) return noPlaces;
    const entry = this.registry.indexed(this.active.rule, key);
    this.log.note(entry);
    return entry.isOnlyOf(but) ? noPlaces : placesIn(entry, but);
  }

  private readonly report: Report = (said) => {
    if (this.active) this.found[this.count++] = findingOf(this.active, this.target.at(), said);
  };

  private readonly visit: Visitor = (kind, target, node) => {
    const table = this.tables[kind];
    this.target = target;
    if (table.always.length > 0) this.callAll(table.always, target);
    if (table.keys.size > 0 && isObject(node)) this.callByKeys(table, node, target);
  };

  /** One guard for all calls: a rule that throws is passed over, and the next goes on. */
  private callAll<Target>(rules: readonly ActiveRule<Target>[], target: Target): void {
    let next = 0;
    while (next < rules.length) {
      try {
        while (next < rules.length) {
          const active = rules[next++];
          if (!active) continue;
          this.active = active;
          active.check(target, this.report, this);
        }
      } catch (error) {
        this.fail(error);
      }
    }
  }

  private callByKeys<K extends keyof Targets>(table: RuleTable<Targets[K]>, node: JsonObject, target: Targets[K]): void {
    const number = ++nodes;
    let present = 0;
    for (const key in node) {
      const meaning = table.keys.get(key);
      if (meaning === undefined) {
        for (const active of table.strange) this.callOnce(active, number, target);
        continue;
      }
      present |= meaning.bit;
      for (const active of meaning.calls) this.callOnce(active, number, target);
      if (meaning.tested.length === 0) continue;
      const value = node[key];
      if (value === undefined) continue;
      for (const { active, test } of meaning.tested) if (test(value)) this.callOnce(active, number, target);
    }
    for (const active of table.unless) if ((present & active.silencedBy) === 0) this.call(active, target);
  }

  private callOnce<Target>(active: ActiveRule<Target>, number: number, target: Target): void {
    if (active.lastNode === number) return;
    active.lastNode = number;
    this.call(active, target);
  }

  private call<Target>(active: ActiveRule<Target>, target: Target): void {
    this.active = active;
    try {
      active.check(target, this.report, this);
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    if (this.active) this.onFault(this.active.rule, error);
  }
}

const placesIn = (entry: IndexEntry, but: UnitRecord | undefined): readonly Pointer[] =>
  entry.holders().flatMap((record) => (record === but || !record.unit ? noPlaces : [record.unit.at]));

class UnitSurroundings implements Surroundings {
  readonly resolve: Surroundings['resolve'];

  constructor(
    readonly connector: Connector,
    private readonly questioner: Questioner,
  ) {
    this.resolve = questioner.resolve;
  }

  usage(): Usage {
    return this.questioner.usage();
  }
}
