/**
 * Keeps the findings of a connector up to date.
 *
 * The connector is split into units (each operation, path item and shared object, and one for all the rest). A unit's
 * findings are kept until its own nodes change, or something changes that its rules asked the context for. So an edit
 * costs the unit that it touched and those that read it, whatever the size of the connector.
 *
 * `update` takes the next connector and finds out what changed; `work` takes it in and asks those concerned, in slices if
 * wanted.
 */
import { member } from '../../base/json';
import type { Connector } from '../../connector/connector';
import type { Finding } from '../finding';
import type { Rule, Situation } from '../rule';
import { areSameFindings } from '../same-findings';
import { activeRules } from './active-rules';
import { allParts, boundMark, changedParts, noParts, type PartMarks } from './parts';
import { Questioner } from './questioner';
import { forgetReads, noFindings, UnitRecord } from './readable';
import { outgoingOf, sameReach } from './references';
import { Registry } from './registry';
import { RememberedUnits, type Circumstances } from './remembered';
import { isSameTree } from './same-tree';
import { UnitQueue } from './unit-queue';
import { differenceOf, forEachUnit, isSameUnit, unitKeysOf, type DifferenceListener, type Unit, type UnitKey } from './units';

/** How many findings there are of each severity. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** When more units than this say something else, their lists are put together anew. */
const mostExchanged = 8;

export class RuleEngine implements DifferenceListener {
  private connector: Connector | undefined;
  private situation: Situation | undefined;
  private questioner: Questioner | undefined;

  /** All units by name: made when one of them is first looked up. */
  private byName: Map<UnitKey, UnitRecord> | undefined;
  private readonly registry: Registry;
  private readonly remembered = new RememberedUnits();
  /** What units were asked under before the last change, if all of them were up to date then. */
  private past: Circumstances | undefined;
  /** Units that changed, or are gone, and have not been taken in yet, so that nobody else sees the change. */
  private readonly pending = new UnitQueue(1);
  private readonly dirty = new UnitQueue(2);
  private readonly counted = { error: 0, warning: 0, info: 0 };

  /** The units in the order of the document. */
  private order: UnitRecord[] = [];
  private orderChanged = false;
  private list: readonly Finding[] | undefined;
  private parts: readonly (readonly Finding[])[] | undefined;
  /** What became of single lists in `parts` since it was made, in order. */
  private readonly exchanged: (readonly [before: readonly Finding[], after: readonly Finding[]])[] = [];
  private changes = 0;

  /** `onFault` hears of a rule that threw, which is a fault of ours: the page goes on without that answer, everyone else fails. */
  constructor(
    private readonly rules: readonly Rule[],
    private readonly onFault: (rule: Rule, error: unknown) => void = (_rule, error) => {
      throw error;
    },
  ) {
    this.registry = new Registry(
      rules.filter((rule) => rule.index),
      (record, thing) => this.ask(record, thing ? record.partsReading(thing) : allParts),
    );
  }

  /** Grows whenever findings may have changed. */
  get version(): number {
    return this.changes;
  }

  /** True while there are units that have not been asked since they changed. */
  get isBehind(): boolean {
    return !this.pending.isEmpty || this.orderChanged || this.registry.linksChanged || this.registry.outlinesChanged || !this.dirty.isEmpty;
  }

  get counts(): Counts {
    return { ...this.counted };
  }

  /** Takes the next connector. Findings stay as they were until `work`, except for those of units that are gone. */
  update(connector: Connector): void {
    const before = this.connector;
    if (before === connector) return;
    this.past = this.isBehind ? undefined : this.circumstances();
    this.connector = connector;
    this.changes++;
    this.adopt(connector.submission);
    if (!before) forEachUnit(connector, this.enlist);
    else if (differenceOf(before, connector, this)) this.orderChanged = true;
    // What operations take from the top of the definition: rarely changed, and asked for by any of them.
    if (before && !isSameTree(member(before.definition, 'produces'), member(connector.definition, 'produces'))) this.askAllAgain();
  }

  /** Takes a unit of the first connector, which come in the order of the document. */
  private readonly enlist = (unit: Unit): void => {
    const record = new UnitRecord(unit);
    record.position = this.order.length;
    this.order.push(record);
    this.pending.add(record);
  };

  private get records(): Map<UnitKey, UnitRecord> {
    this.byName ??= new Map(this.order.map((record) => [record.key, record]));
    return this.byName;
  }

  changed(key: UnitKey, unit: Unit): void {
    const known = this.records.get(key);
    const record = known ?? new UnitRecord(unit, key);
    if (!known) {
      this.records.set(key, record);
      // Also where the keys stay as they are: a member that was no object, and so no unit, becomes one.
      this.orderChanged = true;
    }
    record.next = unit;
    this.pending.add(record);
  }

  removed(key: UnitKey): void {
    const record = this.records.get(key);
    if (!record) return;
    if (this.past && record.stale === noParts) this.remembered.remember(record, this.registry.usageOf(key), this.past);
    this.keep(record, noFindings);
    record.stale = allParts;
    this.orderChanged = true;
    record.next = undefined;
    this.pending.add(record);
  }

  /**
   * Takes in what changed and asks the units concerned until none is left or `shouldStop` says so (asked after each unit).
   * True when none is left.
   */
  work(shouldStop?: () => boolean): boolean {
    const { connector, questioner, registry } = this;
    if (!connector || !questioner) return true;
    const hasToStop = (): boolean => shouldStop?.() === true && this.isBehind;
    for (let record = this.pending.take(); record; record = this.pending.take()) {
      this.takeNext(record);
      if (hasToStop()) return false;
    }
    if (this.orderChanged) {
      this.sort(connector);
      if (hasToStop()) return false;
    }
    if (registry.linksChanged) {
      registry.catchUpWithLinks(this.order);
      if (hasToStop()) return false;
    }
    if (registry.outlinesChanged) {
      registry.catchUpWithOutlines(connector.definition);
      if (hasToStop()) return false;
    }
    const now = this.remembered.isEmpty ? undefined : this.circumstances();
    for (let record = this.dirty.take(); record; record = this.dirty.take()) {
      if (record.unit) this.keep(record, (now && this.remembered.revive(record, registry.usageOf(record.key), now)) ?? questioner.ask(record, record.unit, connector));
      if (hasToStop()) return false;
    }
    return true;
  }

  /** All findings, in the order of the document: the connector's own, then path by path, then shared objects. */
  all(): readonly Finding[] {
    if (!this.list) {
      // One by one into a list of the right size: `flat` costs several times as much, and a list that grows leaves garbage.
      const parts = this.lists();
      let count = 0;
      for (const part of parts) count += part.length;
      const list: Finding[] = [];
      list.length = count;
      let next = 0;
      for (const part of parts) for (const finding of part) list[next++] = finding;
      this.list = list;
    }
    return this.list;
  }

  /** All findings in the order of the document, in one array for each unit that has any: the very array while nothing changed in it. */
  lists(): readonly (readonly Finding[])[] {
    if (this.exchanged.length > 0) this.exchangeParts();
    if (!this.parts) {
      const parts: (readonly Finding[])[] = [];
      for (const { findings } of this.order) if (findings.length > 0) parts.push(findings);
      this.parts = parts;
    }
    return this.parts;
  }

  /** The findings of a unit: an operation, path item, shared object, or all the rest. */
  of(unit: UnitKey): readonly Finding[] {
    return this.records.get(unit)?.findings ?? noFindings;
  }

  /** Chooses rules and severities for a publisher kind and state; a change of either asks everything again. */
  private adopt({ publisherKind, state }: Situation): void {
    if (this.situation?.publisherKind === publisherKind && this.situation.state === state) return;
    this.situation = { publisherKind, state };
    this.questioner = new Questioner(this.situation, activeRules(this.rules, this.situation), this.registry, this.onFault);
    this.askAllAgain();
  }

  private circumstances(): Circumstances | undefined {
    return this.questioner && { questioner: this.questioner, produces: this.connector?.definition['produces'] };
  }

  private askAllAgain(): void {
    for (const record of this.order) if (record.unit) this.ask(record, allParts);
  }

  private ask(record: UnitRecord, parts: PartMarks): void {
    record.stale |= parts;
    this.dirty.add(record);
  }

  /** Takes the new version of a unit. Nobody is asked before all are taken in, so the order does not matter. */
  private takeNext(record: UnitRecord): void {
    const { unit, next } = record;
    record.next = undefined;
    if (!next) {
      if (unit) this.registry.takeOut(record);
      forgetReads(record);
      this.dirty.delete(record);
      this.records.delete(record.key);
      return;
    }
    const outgoing = outgoingOf(next, unit, record.outgoing);
    // A text that was parsed anew is another tree that mostly says the same; what names or holds something else does not.
    if (unit && sameReach(record.outgoing, outgoing) && isSameUnit(unit, next)) {
      record.unit = next;
      // It was gone for a while, and its findings with it.
      if (record.stale !== noParts) this.dirty.add(record);
    } else {
      this.ask(record, unit ? changedParts(unit, next) | (outgoing === record.outgoing ? noParts : boundMark) : allParts);
      this.registry.takeIn(record, next, outgoing);
    }
  }

  /** Puts the units into the order of the document. */
  private sort(connector: Connector): void {
    this.orderChanged = false;
    const order: UnitRecord[] = [];
    let last = -1;
    let isMoved = false;
    for (const key of unitKeysOf(connector)) {
      const record = this.records.get(key);
      if (!record) continue;
      if (record.position >= 0) {
        isMoved ||= record.position < last;
        last = record.position;
      }
      record.position = order.length;
      order.push(record);
    }
    this.order = order;
    this.list = undefined;
    this.loseParts();
    if (isMoved) this.registry.reorder();
  }

  /** Adds findings to the counts, or takes them away. */
  private count(findings: readonly Finding[], step: 1 | -1): void {
    const { counted } = this;
    for (const { severity } of findings) {
      // Member by member: a name that is looked up costs several times as much, and there are tens of thousands.
      if (severity === 'info') counted.info += step;
      else if (severity === 'warning') counted.warning += step;
      else counted.error += step;
    }
  }

  /** The array of before stays where it says the same, so that nothing that shows it is drawn anew. */
  private keep(record: UnitRecord, next: readonly Finding[]): void {
    if (areSameFindings(record.findings, next)) return;
    this.count(record.findings, -1);
    this.count(next, 1);
    // A key changes what one unit says: to go through all units for that took 0.2 ms of 10,000 operations.
    if (this.parts && this.exchanged.length < mostExchanged && record.findings.length > 0 && next.length > 0) this.exchanged.push([record.findings, next]);
    else this.loseParts();
    record.findings = next;
    this.list = undefined;
    this.changes++;
  }

  private exchangeParts(): void {
    const parts = this.parts?.slice() ?? [];
    const isThere = this.exchanged.every(([before, after]) => {
      const index = parts.indexOf(before);
      if (index >= 0) parts[index] = after;
      return index >= 0;
    });
    this.loseParts();
    if (isThere) this.parts = parts;
  }

  private loseParts(): void {
    this.parts = undefined;
    // Setting a length is a call out of compiled code, and this is done for each unit of a first check.
    if (this.exchanged.length > 0) this.exchanged.length = 0;
  }
}
