/**
 * The units that are asked, and what their rules may ask the rest of the connector for. Everything that was asked for knows
 * its readers, so that they are asked again when the answer changes.
 */
import { sameExtent, type Extent } from '../../connector/schema-extents';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { noTraits, traitsOf, type Traits } from '../shared/traits';
import { listOf, withOne, withoutOne, type Few } from './few';
import { allParts, noParts, type PartMarks, type Parts } from './parts';
import type { Outgoing, UsageBits } from './references';
import { isSamePlace, keyOf, type Unit, type UnitKey } from './units';

export const noFindings: readonly Finding[] = [];
const noReads: readonly Readable[] = [];
const noEntries: readonly IndexEntry[] = [];
const noMarks: readonly PartMarks[] = [];

/** What the engine keeps of a unit. */
export class UnitRecord {
  /** The unit as others see it; undefined before it is taken in and after it is gone. */
  unit: Unit | undefined = undefined;
  /** The unit as the connector has it, while it waits to be taken in. */
  next: Unit | undefined = undefined;
  findings: readonly Finding[] = noFindings;
  /** What its rules asked for when they were last called. */
  reads: readonly Readable[] = noReads;
  /** Where others find it. */
  entries: readonly IndexEntry[] = noEntries;
  /** Where an operation is found by its id. */
  idEntry: IndexEntry | undefined = undefined;
  outgoing: Outgoing | undefined = undefined;
  /** Its place in the order of the document; below 0 while it has none. */
  position = -1;
  /** The queues that it waits in, as bits. */
  queued = 0;
  /** The parts of it that are to be asked when its turn comes. */
  stale: PartMarks = allParts;
  /** What is remembered of its parts; undefined for a unit without. */
  parts: Parts | undefined = undefined;

  constructor(
    first: Unit,
    private name: UnitKey | undefined = undefined,
  ) {
    this.next = first;
  }

  /** The name of its unit: made when it is asked for, as most are never looked up. */
  get key(): UnitKey {
    const unit = this.next ?? this.unit;
    this.name ??= unit ? keyOf(unit) : '';
    return this.name;
  }

  /** Makes it a reader of things, as if it had just been asked. */
  read(things: readonly Readable[], parts: Parts | undefined): void {
    for (const thing of things) thing.readers = withOne(thing.readers, this);
    this.reads = things;
    this.parts = parts;
    this.stale = noParts;
  }

  /** The parts of it that asked for a thing. */
  partsReading(thing: Readable): PartMarks {
    return this.parts?.readers[this.reads.indexOf(thing)] ?? allParts;
  }
}

/** What there is to read of a thing. */
type Aspect = 'holders' | 'count' | 'node' | 'extent' | 'traits';

/** Something of which there is something to read. */
interface Thing {
  /** Called when the last reader of an aspect is gone. */
  release(): void;
  /** What gives the aspect, or that of the thing in its stead, as long as it tells what it tells now; undefined if that is too much to remember. */
  remembered(aspect: Aspect): (() => Readable | undefined) | undefined;
}

/**
 * One aspect of a thing, and who reads it. One class for all things: every answer is noted here, and to tell apart five
 * classes, where V8 knows its way in four, made a check of 1,000 operations 6 % longer.
 */
export class Readable {
  readers: Few<UnitRecord> = undefined;
  /** The number of the reading in which it was last noted. */
  noted = 0;
  /** Its place among what that reading noted. */
  place = 0;

  constructor(
    private readonly thing: Thing,
    private readonly aspect: Aspect,
  ) {}

  /** To be called when the last reader is gone. */
  release(): void {
    this.thing.release();
  }

  remembered(): (() => Readable | undefined) | undefined {
    return this.thing.remembered(this.aspect);
  }
}

/** How many units of a kind there are. */
export class UnitCount implements Thing {
  count = 0;
  readonly read = new Readable(this, 'count');

  release(): void {}

  remembered(): () => Readable | undefined {
    const { count } = this;
    return () => (this.count === count ? this.read : undefined);
  }
}

/** The units that are found under one key. */
export class IndexEntry implements Thing {
  readonly read = new Readable(this, 'holders');
  private units: Few<UnitRecord> = undefined;
  private sorted: readonly UnitRecord[] | undefined = undefined;

  constructor(
    readonly key: string,
    /** The rule whose index it belongs to; undefined for the ids of operations. */
    readonly rule: Rule | undefined,
    private readonly home: Map<string, IndexEntry>,
  ) {}

  get size(): number {
    return this.units instanceof Set ? this.units.size : this.units === undefined ? 0 : 1;
  }

  add(record: UnitRecord): void {
    this.units = withOne(this.units, record);
    this.sorted = undefined;
  }

  delete(record: UnitRecord): void {
    this.units = withoutOne(this.units, record);
    this.sorted = undefined;
    this.release();
  }

  /** The holders in the order of the document. */
  holders(): readonly UnitRecord[] {
    this.sorted ??= this.size > 1 ? listOf(this.units).toSorted((a, b) => a.position - b.position) : listOf(this.units);
    return this.sorted;
  }

  /** True when that one unit is the only holder, or there is none. */
  isOnlyOf(record: UnitRecord | undefined): boolean {
    return this.units === undefined || this.units === record;
  }

  /** Called when the units of the document changed places. */
  resort(): void {
    this.sorted = undefined;
  }

  release(): void {
    if (this.read.readers === undefined && this.units === undefined) this.home.delete(this.key);
  }

  remembered(): (() => Readable | undefined) | undefined {
    if (this.size > mostRemembered) return undefined;
    const { home, key, rule } = this;
    const units = this.holders().map(({ unit }) => unit);
    return () => {
      const now = entryOf(home, key, rule);
      const isSame = now.size === units.length && now.holders().every(({ unit }, index) => isSameUnit(unit, units[index]));
      return isSame ? now.read : undefined;
    };
  }
}

/** Longer lists of holders are not remembered: each of them would remember all the others. */
const mostRemembered = 8;

const isSameUnit = (one: Unit | undefined, other: Unit | undefined): boolean => one === other || (one !== undefined && other !== undefined && isSamePlace(one, other));

/** The entry of a key, made when there is none yet. */
export function entryOf(home: Map<string, IndexEntry>, key: string, rule?: Rule): IndexEntry {
  const known = home.get(key);
  if (known) return known;
  const entry = new IndexEntry(key, rule, home);
  home.set(key, entry);
  return entry;
}

/** A shared object that exists or is named somewhere: its node, its extent and its traits are read apart. */
export class SharedEntry implements Thing {
  record: UnitRecord | undefined = undefined;
  usage: UsageBits = 0;
  extent: Extent | undefined = undefined;
  readonly read = new Readable(this, 'node');
  readonly extentRead = new Readable(this, 'extent');
  private traitsOnly: Readable | undefined = undefined;
  /** As they were told. */
  private toldTraits: Traits = noTraits;

  constructor(
    readonly key: UnitKey,
    private readonly home: Map<UnitKey, SharedEntry>,
  ) {}

  /** Made when it is first asked for, as half of all entries are never named by anyone who asks for no more. */
  get traitsRead(): Readable {
    if (!this.traitsOnly) {
      this.traitsOnly = new Readable(this, 'traits');
      this.toldTraits = this.traitsNow();
    }
    return this.traitsOnly;
  }

  get traits(): Traits {
    return this.traitsOnly ? this.toldTraits : this.traitsNow();
  }

  private traitsNow(): Traits {
    const unit = this.record?.unit;
    return unit?.kind === 'shared' ? traitsOf(unit.node) : noTraits;
  }

  /** Looks at the object as it is now; true when what was told of its traits is not so any more. */
  hasOtherTraits(): boolean {
    const before = this.toldTraits;
    if (this.traitsOnly) this.toldTraits = this.traitsNow();
    return this.toldTraits !== before;
  }

  remembered(aspect: Aspect): () => Readable | undefined {
    const { home, key, extent, traits } = this;
    const unit = this.record?.unit;
    return () => {
      const now = sharedEntryOf(home, key);
      if (aspect === 'extent') return sameExtent(now.extent, extent) ? now.extentRead : undefined;
      if (aspect === 'traits') return now.traits === traits ? now.traitsRead : undefined;
      return isSameUnit(now.record?.unit, unit) ? now.read : undefined;
    };
  }

  release(): void {
    const isRead = this.read.readers !== undefined || this.extentRead.readers !== undefined || this.traitsOnly?.readers !== undefined;
    if (this.record === undefined && !isRead) this.home.delete(this.key);
  }
}

/** The entry of a shared object, made when there is none yet. */
export function sharedEntryOf(home: Map<UnitKey, SharedEntry>, key: UnitKey): SharedEntry {
  const known = home.get(key);
  if (known) return known;
  const entry = new SharedEntry(key, home);
  home.set(key, entry);
  return entry;
}

/** How many readings there were. Of all logs together, as one that comes after another meets things that the other noted. */
let readings = 0;

/** Notes what one unit after the other reads. */
export class ReadLog {
  private reading = 0;
  private readonly noted: Readable[] = [];
  private readonly marks: PartMarks[] = [];
  private count = 0;
  /** The part of the unit that reads. */
  part: PartMarks = allParts;

  begin(): void {
    this.reading = ++readings;
    this.count = 0;
    this.part = allParts;
  }

  note(thing: Readable, part = this.part): void {
    if (thing.noted === this.reading) {
      this.marks[thing.place] = (this.marks[thing.place] ?? 0) | part;
      return;
    }
    thing.noted = this.reading;
    thing.place = this.count;
    this.noted[this.count] = thing;
    this.marks[this.count++] = part;
  }

  /** Notes again what a part read when it was last asked. */
  noteAgain(record: UnitRecord, part: PartMarks): void {
    record.parts?.readers.forEach((marks, index) => {
      const thing = record.reads[index];
      if (thing && (marks & part) !== 0) this.note(thing, marks === allParts ? allParts : part);
    });
  }

  /** The parts that noted each thing. */
  readers(): readonly PartMarks[] {
    return this.count === 0 ? noMarks : this.marks.slice(0, this.count);
  }

  /** Makes the unit a reader of what was noted since `begin`, and of nothing else. */
  end(record: UnitRecord): void {
    const { reading } = this;
    const reads = this.count === 0 ? noReads : this.noted.slice(0, this.count);
    const before = record.reads;
    for (const thing of before) if (thing.noted !== reading) leave(thing, record);
    for (let index = 0; index < reads.length; index++) {
      const thing = reads[index];
      // Most is read again in the same place: to look into a set of thousands of readers takes longer than to ask a rule.
      const isReader = index < before.length && before[index] === thing;
      if (thing && !isReader) thing.readers = withOne(thing.readers, record);
    }
    record.reads = reads;
  }
}

function leave(thing: Readable, record: UnitRecord): void {
  thing.readers = withoutOne(thing.readers, record);
  if (thing.readers === undefined) thing.release();
}

/** Makes the unit a reader of nothing. */
export function forgetReads(record: UnitRecord): void {
  for (const thing of record.reads) leave(thing, record);
  record.reads = noReads;
}
