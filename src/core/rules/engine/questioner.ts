import { arrayOf, isObject, type Json, type JsonArray, type JsonObject } from '../../base/json';
import type { Pointer } from '../../base/pointer';
import type { Connector } from '../../connector/connector';
import type { Extent } from '../../connector/schema-extents';
import type { Finding } from '../finding';
import type { OperationPlace, Report, Rule, RuleContext, SchemaBound, Situation } from '../rule';
import { noTraits, type Traits } from '../shared/traits';
import type { SchemaTarget, Targets, Usage } from '../targets';
import type { Call, Gate, Origin, Plan } from './active-rule';
import type { RuleTable, RuleTables, SchemaKind } from './active-rules';
import { findingOf } from './finding-of';
import { allParts, boundMark, isWithin, markOf, noParts, type Bound } from './parts';
import type { Placed } from './placed';
import { noFindings, ReadLog, type IndexEntry, type SharedEntry, type UnitRecord } from './readable';
import { usageOf } from './references';
import type { Registry } from './registry';
import type { SchemaVisit } from './schema-visit';
import type { Shape } from './shapes';
import type { Unit } from './units';
import { walkUnit, type Surroundings } from './visit';
import type { Visitor } from './visitor';

const noPlaces: readonly Pointer[] = [];
const noEnds: readonly number[] = [];
const nowhere = { at: (): Pointer => '' };

/** Calls the rules for one unit after the other, and is what they ask about the rest of the connector. */
export class Questioner implements RuleContext, Visitor {
  private readonly log = new ReadLog();
  private record: UnitRecord | undefined;
  private around: UnitSurroundings | undefined;
  /** What was found in the unit that is asked about; kept for the next one, as a list that grows for each leaves half of its room unused. */
  private readonly found: Finding[] = [];
  private count = 0;
  /** Where the parts of the unit that have ended end among what was found. */
  private readonly ends: number[] = [];
  private ended = 0;
  private most: Bound | undefined | 'unasked' = 'unasked';
  /** The rule that is asked, and what it looks at. */
  private active: Origin | undefined;
  private target: Placed = nowhere;
  private lastReference: string | undefined;
  private lastNamed: SharedEntry | undefined;
  /** The values of the node that was read last, in the order of its keys. */
  readonly values: Json[] = [];
  /** What the digests of the plan found in these. */
  private readonly marks: number[] = [];
  readonly levels: SchemaVisit[] = [];

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
    this.lastReference = undefined;
    this.ended = 0;
    this.log.begin();
    if (this.around?.connector !== connector) this.around = new UnitSurroundings(connector, this);
    this.beginBound(record);
    walkUnit(unit, this.around, this);
    this.endPart(this.ended + 1);
    this.log.end(record);
    record.parts = unit.kind === 'operation' ? { ends: this.count === 0 ? noEnds : this.ends.slice(0, this.ended), readers: this.log.readers(), bound: this.most === 'unasked' ? undefined : this.most } : undefined;
    record.stale = noParts;
    this.record = undefined;
    return this.count === 0 ? noFindings : this.found.slice(0, this.count);
  }

  /** The bound of before, if nothing happened that it is made of; parts that relied on a lower one are asked again. */
  private beginBound(record: UnitRecord): void {
    const before = record.parts?.bound;
    if (!before || record.stale === allParts) return;
    if ((record.stale & boundMark) === 0) {
      this.most = before;
      this.log.noteAgain(record, boundMark);
    } else if (!isWithin(this.mostExtent(), before)) record.stale = allParts;
  }

  beginPart(part: number): boolean {
    this.endPart(part);
    const { record, log } = this;
    log.part = markOf(part);
    const parts = record?.parts;
    if (!record || !parts || (record.stale & log.part) !== 0) return true;
    log.noteAgain(record, log.part);
    const end = parts.ends[part] ?? 0;
    for (let index = parts.ends[part - 1] ?? 0; index < end; index++) {
      const finding = record.findings[index];
      if (finding) this.found[this.count++] = finding;
    }
    return false;
  }

  /** Ends the parts before one; those that were never begun are empty. */
  private endPart(next: number): void {
    while (this.ended < next) this.ends[this.ended++] = this.count;
  }

  /** How the shared object that is asked about is used. It is asked again whenever that changes. */
  usage(): Usage {
    return usageOf(this.record ? this.registry.usageOf(this.record.key) : 0);
  }

  /** True when a maker sees the operation that is asked about, or one of the path item. */
  isVisible(): boolean {
    return this.record?.outgoing?.isVisible === true;
  }

  /** What a reference names, which several rules ask about in a row. */
  private named(reference: string): SharedEntry | undefined {
    if (reference !== this.lastReference) {
      this.lastNamed = this.registry.named(reference);
      this.lastReference = reference;
    }
    return this.lastNamed;
  }

  get produces(): JsonArray | undefined {
    return arrayOf(this.around?.connector.definition, 'produces');
  }

  /** As `resolve`, of what the operation hands to all of its parts. */
  readonly resolveForAll = (reference: string): { readonly node: Json; readonly at: Pointer } | undefined => {
    const entry = this.named(reference);
    if (entry) this.log.note(entry.read, allParts);
    return this.resolve(reference);
  };

  readonly resolve = (reference: string): { readonly node: Json; readonly at: Pointer } | undefined => {
    const entry = this.named(reference);
    if (!entry) return undefined;
    this.log.note(entry.read);
    const unit = entry.record?.unit;
    return unit?.kind === 'shared' ? unit : undefined;
  };

  traits(reference: string): Traits {
    const entry = this.named(reference);
    if (!entry) return noTraits;
    this.log.note(entry.traitsRead);
    return entry.traits;
  }

  extent(reference: string): Extent | undefined {
    return this.extentAt(this.named(reference));
  }

  ownExtent(): Extent | undefined {
    return this.extentAt(this.record && this.registry.definition(this.record.key));
  }

  private extentAt(entry: SharedEntry | undefined): Extent | undefined {
    if (!entry) return undefined;
    this.log.note(entry.extentRead);
    return entry.extent;
  }

  /**
   * A bound to pass rules over by: a part of an operation is asked again when it grows, and not when it shrinks. No schema of the
   * unit, and not all of them together, can have a larger extent than this. Undefined when it is not known.
   */
  private mostExtent(): Bound | undefined {
    if (this.most === 'unasked') this.most = this.foundMostExtent();
    return this.most;
  }

  private foundMostExtent(): Bound | undefined {
    const { unit, outgoing } = this.record ?? {};
    // What the path brings in is not among the operation's own.
    if (!outgoing || (unit?.kind === 'operation' && unit.pathItem['parameters'] !== undefined)) return undefined;
    let count = 1;
    let depth = 0;
    for (const keys of [outgoing.inRequest, outgoing.inResponse]) {
      for (const key of keys) {
        const entry = this.registry.definition(key);
        if (!entry) return undefined;
        this.log.note(entry.extentRead, boundMark);
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
    this.log.note(entry.read);
    const places: OperationPlace[] = [];
    for (const { unit } of entry.holders()) if (unit?.kind === 'operation') places.push(unit);
    return places;
  }

  operationCount(): number {
    const { operations } = this.registry;
    this.log.note(operations.read);
    return operations.count;
  }

  indexed(key: string): readonly Pointer[] {
    return this.placesUnder(key, undefined);
  }

  countIndexed(key: string): number {
    const { active } = this;
    if (!active) return 0;
    const entry = this.registry.indexed(active.rule, key);
    this.log.note(entry.read);
    return entry.size;
  }

  duplicates(): readonly Pointer[] {
    const { active, record } = this;
    if (!active || !record) return noPlaces;
    let places = noPlaces;
    for (const entry of record.entries) {
      if (entry.rule !== active.rule) continue;
      this.log.note(entry.read);
      if (!entry.isOnlyOf(record)) places = [...places, ...placesIn(entry, record)];
    }
    return places;
  }

  indexedElsewhere(key: string): readonly Pointer[] {
    return this.placesUnder(key, this.record);
  }

  private placesUnder(key: string, but: UnitRecord | undefined): readonly Pointer[] {
    const { active } = this;
    if (!active) return noPlaces;
    const entry = this.registry.indexed(active.rule, key);
    this.log.note(entry.read);
    return entry.isOnlyOf(but) ? noPlaces : placesIn(entry, but);
  }

  private readonly report: Report = (said) => {
    const { active } = this;
    if (active) this.found[this.count++] = findingOf(active, this.target.at(), said);
  };

  hand<K extends keyof Targets>(kind: K, target: Targets[K], node: Json | undefined): void {
    const table = this.tables[kind];
    this.callAll(isObject(node) ? table.planFor(table.shapes.read(node, this.values)) : table.bare, target);
  }

  readSchema(node: JsonObject): Shape<SchemaTarget> {
    return this.tables.schema.shapes.read(node, this.values);
  }

  /** By comparison: a name that is looked up costs more, and there are tens of thousands of schemas. */
  private schemaTable(kind: SchemaKind): RuleTable<SchemaTarget> {
    const { tables } = this;
    switch (kind) {
      case 'output':
        return tables.output;
      case 'input':
        return tables.input;
      case 'schema':
        return tables.schema;
      case 'shared-schema':
        return tables['shared-schema'];
    }
  }

  handSchema(kind: SchemaKind, target: SchemaTarget, shape: Shape<SchemaTarget>): void {
    this.callAll(this.schemaTable(kind).planFor(shape), target);
  }

  /** A rule that throws is passed over, and the next goes on. The values tested are those that were read last. */
  private callAll<Target extends Placed>(plan: Plan<Target>, target: Target): void {
    const calls = plan.digests.length === 0 || this.findMarks(plan) ? plan.calls : plan.quiet;
    if (calls.length === 0) return;
    this.target = target;
    for (let next = 0; next < calls.length; ) next = this.callFrom(next, calls, target);
  }

  /** Calls one rule after the other up to the end, or to one that throws; gives the place of the next. */
  private callFrom<Target extends Placed>(start: number, calls: readonly Call<Target>[], target: Target): number {
    let at = start;
    try {
      for (; at < calls.length; at++) {
        const call = calls[at];
        if (!call || (!call.isSure && !this.isCalled(call))) continue;
        this.active = call.active;
        call.check(target, this.report, this);
      }
      return at;
    } catch (error) {
      const rule = calls[at]?.active.rule;
      if (rule) this.onFault(rule, error);
      return at + 1;
    }
  }

  /** Finds the marks that rules wait for; false when there are none of these. */
  private findMarks({ digests }: Plan<never>): boolean {
    let isAny = false;
    for (let index = 0; index < digests.length; index++) {
      const digest = digests[index];
      if (!digest) continue;
      const marks = digest.of(this.values[digest.position]);
      this.marks[index] = marks;
      isAny ||= (marks & digest.any) !== 0;
    }
    return isAny;
  }

  private isCalled({ gates, active: { above } }: Call<never>): boolean {
    for (const gate of gates) if (!this.isOpen(gate)) return false;
    return above === undefined || this.mayExceed(above);
  }

  private mayExceed(bound: SchemaBound): boolean {
    const most = this.mostExtent();
    return most === undefined || ('count' in bound ? most.count > bound.count : most.depth > bound.depth);
  }

  private isOpen(gate: Gate): boolean {
    for (const { digest, any } of gate) if (((this.marks[digest] ?? 0) & any) !== 0) return true;
    return false;
  }
}

/** Nobody goes through more places of one key; without a bound, thousands of equal operations would name one another. */
const mostPlaces = 50;

function placesIn(entry: IndexEntry, but: UnitRecord | undefined): readonly Pointer[] {
  const places: Pointer[] = [];
  for (const record of entry.holders()) {
    if (places.length === mostPlaces) break;
    if (record !== but && record.unit) places.push(record.unit.at);
  }
  return places;
}

class UnitSurroundings implements Surroundings {
  readonly resolve: Surroundings['resolve'];

  constructor(
    readonly connector: Connector,
    private readonly questioner: Questioner,
  ) {
    this.resolve = questioner.resolveForAll;
  }

  usage(): Usage {
    return this.questioner.usage();
  }

  isVisible(): boolean {
    return this.questioner.isVisible();
  }
}
