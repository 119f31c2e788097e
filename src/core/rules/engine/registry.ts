import { isObject, objectOf, type JsonObject } from '../../base/json';
import { extentsOf, sameExtent, sameOutline } from '../../connector/schema-extents';
import type { AddToIndex, Rule } from '../rule';
import type { OperationTarget, PathItemTarget, Targets } from '../targets';
import { entryOf, sharedEntryOf, UnitCount, type IndexEntry, type Readable, type SharedEntry, type UnitRecord } from './readable';
import { namedBy, reachability, sameOutgoing, type Outgoing, type UsageBits } from './references';
import type { Unit, UnitKey } from './units';
import { OperationVisit, PathItemVisit } from './visit';

type IndexedUnit = Extract<Unit, { kind: 'operation' | 'path' }>;

/** A rule that puts targets of one kind under keys. */
interface Indexing<Target> {
  readonly rule: Rule;
  readonly index: (target: Target, add: AddToIndex) => void;
}

function indexingOf<K extends 'operation' | 'path-item'>(rules: readonly Rule[], kind: K): readonly Indexing<Targets[K]>[] {
  return rules.flatMap((rule) => {
    const index = rule.index?.[kind];
    return index ? [{ rule, index }] : [];
  });
}

const noEntries: readonly IndexEntry[] = [];

/**
 * Keeps what the rules may ask about other units: shared objects, operations by id, the rules' own indexes, how shared
 * objects are used and how large they are. Tells of the readers of what changed, and what it is that they read.
 */
export class Registry {
  /** True when the answers about use or extent do not follow from the units any more: see `catchUp…`. */
  linksChanged = false;
  outlinesChanged = false;

  readonly operations = new UnitCount();

  private readonly shared = new Map<UnitKey, SharedEntry>();
  private readonly ids = new Map<string, IndexEntry>();
  private readonly indexes = new Map<Rule, Map<string, IndexEntry>>();
  private used: ReadonlySet<UnitKey> = new Set();
  /** The entries of one unit and the rule that gives them, while they are gathered. */
  private gathered: IndexEntry[] | undefined = undefined;
  private before: readonly IndexEntry[] = noEntries;
  private gathering: Rule | undefined;
  private readonly indexingOperations: readonly Indexing<OperationTarget>[];
  private readonly indexingPaths: readonly Indexing<PathItemTarget>[];

  constructor(
    indexing: readonly Rule[],
    private readonly onChange: (record: UnitRecord, thing: Readable | undefined) => void,
  ) {
    for (const rule of indexing) this.indexes.set(rule, new Map());
    this.indexingOperations = indexingOf(indexing, 'operation');
    this.indexingPaths = indexingOf(indexing, 'path-item');
  }

  /** The shared object that a reference names, whether it exists or not. */
  named(reference: string): SharedEntry | undefined {
    const named = namedBy(reference);
    return named && sharedEntryOf(this.shared, named.key);
  }

  /** The definition of a unit key; undefined for another key. */
  definition(key: UnitKey): SharedEntry | undefined {
    return key.startsWith('definitions ') ? sharedEntryOf(this.shared, key) : undefined;
  }

  operationsById(id: string): IndexEntry {
    return entryOf(this.ids, id);
  }

  /** What a rule put under a key. */
  indexed(rule: Rule, key: string): IndexEntry {
    const home = this.indexes.get(rule);
    if (!home) throw new Error(`The rule ${rule.id} has no index.`);
    return entryOf(home, key, rule);
  }

  usageOf(key: UnitKey): UsageBits {
    return this.shared.get(key)?.usage ?? 0;
  }

  /** Takes the next version of a unit, with the references that leave it. */
  takeIn(record: UnitRecord, unit: Unit, outgoing: Outgoing): void {
    const old = record.unit;
    record.unit = unit;
    if (unit.kind === 'shared') this.takeInShared(record, unit, old);
    if (unit.kind === 'operation') {
      this.takeInId(record, idOf(unit.node));
      if (!old) this.countOperation(1);
    }
    if (unit.kind === 'operation' || unit.kind === 'path') this.replaceEntries(record, this.entriesFor(unit, record.entries));
    this.linksChanged ||= !sameOutgoing(record.outgoing, outgoing);
    record.outgoing = outgoing;
  }

  /** Forgets a unit. */
  takeOut(record: UnitRecord): void {
    const { unit } = record;
    record.unit = undefined;
    record.outgoing = undefined;
    this.linksChanged = true;
    if (unit?.kind === 'operation') {
      this.takeInId(record, undefined);
      this.countOperation(-1);
    }
    this.replaceEntries(record, noEntries);
    if (unit?.kind !== 'shared') return;
    this.outlinesChanged ||= unit.section === 'definitions';
    const entry = this.shared.get(record.key);
    if (!entry) return;
    entry.record = undefined;
    this.touchShared(entry);
    entry.release();
  }

  private takeInShared(record: UnitRecord, unit: Extract<Unit, { kind: 'shared' }>, old: Unit | undefined): void {
    this.outlinesChanged ||= unit.section === 'definitions' && !(old?.kind === 'shared' && sameOutline(old.node, unit.node));
    const entry = sharedEntryOf(this.shared, record.key);
    entry.record = record;
    this.touchShared(entry);
  }

  private touchShared(entry: SharedEntry): void {
    this.touch(entry.read);
    if (entry.hasOtherTraits()) this.touch(entry.traitsRead);
  }

  private countOperation(step: 1 | -1): void {
    this.operations.count += step;
    this.touch(this.operations.read);
  }

  private takeInId(record: UnitRecord, id: string | undefined): void {
    const before = record.idEntry;
    if (before && before.key !== id) {
      before.delete(record);
      this.touch(before.read);
      record.idEntry = undefined;
    }
    if (id === undefined) return;
    if (!record.idEntry) {
      record.idEntry = entryOf(this.ids, id);
      record.idEntry.add(record);
    }
    this.touch(record.idEntry.read);
  }

  private readonly gather = (key: string): void => {
    if (!this.gathering) return;
    const entry = this.entryAgain(this.gathering, key) ?? this.indexed(this.gathering, key);
    if (!this.gathered) this.gathered = [entry];
    else if (!this.gathered.includes(entry)) this.gathered.push(entry);
  };

  /** Most keys stay as they were: to look up one of tens of thousands takes longer than to compare it with those of before. */
  private entryAgain(rule: Rule, key: string): IndexEntry | undefined {
    for (const entry of this.before) if (entry.rule === rule && entry.key === key) return entry;
    return undefined;
  }

  private entriesFor(unit: IndexedUnit, before: readonly IndexEntry[]): readonly IndexEntry[] {
    this.before = before;
    this.gathered = undefined;
    if (unit.kind === 'operation') this.gatherFor(new OperationVisit(unit, resolvesNothing), this.indexingOperations);
    else this.gatherFor(new PathItemVisit(unit), this.indexingPaths);
    return this.gathered ?? noEntries;
  }

  private gatherFor<Target>(target: Target, indexing: readonly Indexing<Target>[]): void {
    for (const { rule, index } of indexing) {
      this.gathering = rule;
      index(target, this.gather);
    }
  }

  private replaceEntries(record: UnitRecord, entries: readonly IndexEntry[]): void {
    const before = record.entries;
    record.entries = entries;
    for (const entry of before) {
      if (entries.includes(entry)) continue;
      entry.delete(record);
      this.touch(entry.read);
    }
    for (const entry of entries) {
      if (before.includes(entry)) continue;
      entry.add(record);
      this.touch(entry.read);
    }
  }

  /** Finds out anew how shared objects are used. */
  catchUpWithLinks(records: Iterable<UnitRecord>): void {
    this.linksChanged = false;
    const usage = reachability(sourcesIn(records), (key) => this.shared.get(key)?.record?.outgoing);
    for (const key of this.used) if (!usage.has(key)) this.setUsage(this.shared.get(key), 0);
    for (const [key, bits] of usage) this.setUsage(sharedEntryOf(this.shared, key), bits);
    this.used = new Set(usage.keys());
  }

  private setUsage(entry: SharedEntry | undefined, bits: UsageBits): void {
    if (!entry || entry.usage === bits) return;
    entry.usage = bits;
    if (entry.record) this.onChange(entry.record, undefined);
    entry.release();
  }

  /** Finds out anew how large definitions are. */
  catchUpWithOutlines(definition: JsonObject): void {
    this.outlinesChanged = false;
    const extents = extentsOf(objectOf(definition, 'definitions') ?? {});
    for (const entry of this.shared.values()) {
      const unit = entry.record?.unit;
      const extent = unit?.kind === 'shared' && unit.section === 'definitions' && isObject(unit.node) ? extents.get(unit.name) : undefined;
      if (sameExtent(entry.extent, extent)) continue;
      entry.extent = extent;
      this.touch(entry.extentRead);
    }
  }

  /** Tells of all who were given several places, for these come in the order of the document. */
  reorder(): void {
    for (const index of [this.ids, ...this.indexes.values()]) {
      for (const entry of index.values()) {
        if (entry.size < 2) continue;
        entry.resort();
        this.touch(entry.read);
      }
    }
  }

  private touch(thing: Readable): void {
    if (thing.readers === undefined) return;
    if (thing.readers instanceof Set) for (const reader of thing.readers) this.onChange(reader, thing);
    else this.onChange(thing.readers, thing);
  }
}

const resolvesNothing = (): undefined => undefined;

function* sourcesIn(records: Iterable<UnitRecord>): Iterable<Outgoing> {
  for (const { unit, outgoing } of records) if (outgoing && unit && unit.kind !== 'shared') yield outgoing;
}

function idOf(operation: JsonObject): string | undefined {
  const id = operation['operationId'];
  return typeof id === 'string' ? id : undefined;
}
