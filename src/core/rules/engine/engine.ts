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
import { isObject, objectOf, type Json, type JsonObject } from '../../base/json';
import { child, pointerOf, type Pointer } from '../../base/pointer';
import type { Connector } from '../../connector/connector';
import type { Finding, Phase, Severity } from '../finding';
import type { OperationPlace, Report, Rule, RuleContext, Situation } from '../rule';
import type { Targets, Usage } from '../targets';
import { extentsOf, sameExtent, sameOutline, type Extent } from './extents';
import { outgoingOf, reachability, sameOutgoing, targetOf, usageOf, type Outgoing, type UsageBits } from './references';
import { differenceOf, rootKey, sharedKey, unitAt, type SharedSection, type Unit, type UnitKey } from './units';
import { operationTarget, pathItemTarget, walkUnit, type Visitor } from './visit';

/** A thing that was read: `ref …`, `id …`, `usage …`, `extent …`, `index …`. */
type ReadKey = string;

/** What a finding takes from its rule. Rules differ in their members; these do not, which is what makes them quick to read. */
interface Origin {
  readonly rule: Rule;
  readonly id: string;
  readonly phase: Phase;
  readonly severity: Severity;
  readonly hasFix: boolean;
}

interface ActiveRule<K extends keyof Targets> extends Origin {
  readonly check: (target: Targets[K], report: Report, context: RuleContext) => void;
  /** The number of the node that it was last called for, as one of several keys that call it may come after another. */
  lastNode: number;
}

type ActiveRules = { readonly [K in keyof Targets]: ActiveRule<K>[] };

/** The rules that are called only for nodes with a certain key, by that key. */
type KeyedRules = { readonly [K in keyof Targets]: Map<string, ActiveRule<K>[]> };

/** How many findings there are of each severity. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

const noFindings: readonly Finding[] = [];
const noReads: ReadonlySet<ReadKey> = new Set();
const noPlaces: readonly Pointer[] = [];
const noEntries: ReadonlyMap<ReadKey, Pointer> = new Map();
const nowhere = { at: (): Pointer => '' };

export class RuleEngine {
  private connector: Connector | undefined;
  private situation: Situation | undefined;
  private active: ActiveRules = emptyRules();
  private keyed: KeyedRules = emptyKeyedRules();
  private indexing: readonly Rule[] = [];

  private readonly units = new Map<UnitKey, Unit>();
  private readonly findings = new Map<UnitKey, readonly Finding[]>();
  /** Units that changed, or are gone (undefined), and have not been taken in yet, so that nobody else sees the change. */
  private readonly pending = new Map<UnitKey, Unit | undefined>();
  private linksChanged = false;
  private outlinesChanged = false;
  private readonly dirty = new Set<UnitKey>();
  private readonly counted = { error: 0, warning: 0, info: 0 };

  private readonly reads = new Map<UnitKey, ReadonlySet<ReadKey>>();
  /** Most things have one reader, and a set for each of those would be most of what the engine keeps. */
  private readonly readers = new Map<ReadKey, UnitKey | Set<UnitKey>>();

  private readonly operationIds = new Map<string, Map<UnitKey, OperationPlace>>();
  private readonly index = new Map<ReadKey, Map<UnitKey, Pointer>>();
  private readonly indexKeys = new Map<UnitKey, ReadonlyMap<ReadKey, Pointer>>();
  private readonly outgoing = new Map<UnitKey, Outgoing>();
  private usage = new Map<UnitKey, UsageBits>();
  private extents = new Map<UnitKey, Extent>();

  private list: readonly Finding[] | undefined;
  private parts: readonly (readonly Finding[])[] | undefined;
  private changes = 0;
  /** How many nodes were handed to the rules that wait for keys. */
  private nodes = 0;

  /** `onFault` hears of a rule that threw, which is a fault of ours: the page goes on without that answer, everyone else fails. */
  constructor(
    private readonly rules: readonly Rule[],
    private readonly onFault: (rule: Rule, error: unknown) => void = (_rule, error) => {
      throw error;
    },
  ) {}

  /** Grows whenever findings may have changed. */
  get version(): number {
    return this.changes;
  }

  /** True while there are units that have not been asked since they changed. */
  get isBehind(): boolean {
    return this.pending.size > 0 || this.linksChanged || this.outlinesChanged || this.dirty.size > 0;
  }

  get counts(): Counts {
    return { ...this.counted };
  }

  /** Takes the next connector. Findings stay as they were until `work`, except for those of units that are gone. */
  update(connector: Connector): void {
    const before = this.connector;
    if (before === connector) return;
    this.connector = connector;
    this.changes++;
    this.adopt(connector.submission);
    const { changed, removed } = differenceOf(before, connector);
    for (const key of removed) {
      this.keep(key, undefined);
      this.pending.set(key, undefined);
    }
    for (const [key, unit] of changed) this.pending.set(key, unit);
  }

  /**
   * Takes in what changed and asks the units concerned until none is left or `shouldStop` says so (asked after each unit).
   * True when none is left.
   */
  work(shouldStop?: () => boolean): boolean {
    const hasToStop = (): boolean => shouldStop?.() === true && this.isBehind;
    for (const [key, unit] of this.pending) {
      this.pending.delete(key);
      if (unit) this.takeIn(key, unit);
      else this.takeOut(key);
      if (hasToStop()) return false;
    }
    if (this.linksChanged) {
      this.linksChanged = false;
      this.recomputeUsage();
      if (hasToStop()) return false;
    }
    if (this.outlinesChanged) {
      this.outlinesChanged = false;
      this.recomputeExtents();
      if (hasToStop()) return false;
    }
    for (const key of this.dirty) {
      this.dirty.delete(key);
      const unit = this.units.get(key);
      if (unit) this.ask(key, unit);
      if (hasToStop()) return false;
    }
    return true;
  }

  /** All findings, in the order of the document: the connector's own, then path by path, then shared objects. */
  all(): readonly Finding[] {
    this.list ??= this.lists().flat();
    return this.list;
  }

  /** All findings in the order of the document, in one array for each unit that has any: the very array while nothing changed in it. */
  lists(): readonly (readonly Finding[])[] {
    if (!this.parts) {
      const parts: (readonly Finding[])[] = [];
      for (const key of this.order()) {
        const own = this.findings.get(key);
        if (own) parts.push(own);
      }
      this.parts = parts;
    }
    return this.parts;
  }

  /** The findings of the unit (operation, path item, shared object, or all the rest) that a pointer lies in. */
  around(pointer: Pointer): readonly Finding[] {
    return this.findings.get(unitAt(pointer)) ?? noFindings;
  }

  /** The findings unit by unit; equal arrays mean that nothing changed in a unit. */
  byUnit(): ReadonlyMap<UnitKey, readonly Finding[]> {
    return this.findings;
  }

  private *order(): Iterable<UnitKey> {
    yield rootKey;
    const sorted = Array.from(this.units.keys()).filter((key) => key !== rootKey);
    const paths = new Map(Object.keys(this.pathsObject()).map((path, position) => [path, position]));
    const rank = (key: UnitKey): number => {
      const unit = this.units.get(key);
      return unit?.kind === 'path' || unit?.kind === 'operation' ? (paths.get(unit.path) ?? 0) : paths.size;
    };
    yield* sorted.map((key) => ({ key, rank: rank(key) })).toSorted((a, b) => a.rank - b.rank).map(({ key }) => key);
  }

  private pathsObject(): JsonObject {
    return objectOf(this.connector?.definition, 'paths') ?? {};
  }

  /** Chooses rules and severities for a publisher kind and state; a change of either asks everything again. */
  private adopt({ publisherKind, state }: Situation): void {
    if (this.situation?.publisherKind === publisherKind && this.situation.state === state) return;
    const situation: Situation = { publisherKind, state };
    this.situation = situation;
    this.active = emptyRules();
    this.keyed = emptyKeyedRules();
    this.indexing = this.rules.filter((rule) => rule.index);
    for (const rule of this.rules) {
      const severity = rule.severityIn?.(situation) ?? rule.severity;
      if (severity !== 'off') activate(this.active, this.keyed, rule, severity);
    }
    for (const key of this.units.keys()) this.dirty.add(key);
  }

  /** Takes the new version of a unit. Nobody is asked before all are taken in, so the order does not matter. */
  private takeIn(key: UnitKey, unit: Unit): void {
    const old = this.units.get(key);
    this.units.set(key, unit);
    this.dirty.add(key);
    this.outlinesChanged ||= isDefinition(unit) && !(isDefinition(old) && sameOutline(old.node, unit.node));
    this.register(key, unit, old);
    const outgoing = outgoingOf(unit);
    this.linksChanged ||= !sameOutgoing(this.outgoing.get(key), outgoing);
    this.outgoing.set(key, outgoing);
  }

  private takeOut(key: UnitKey): void {
    const unit = this.units.get(key);
    if (!unit) return;
    this.outlinesChanged ||= isDefinition(unit);
    this.units.delete(key);
    this.dirty.delete(key);
    this.replaceReads(key, noReads);
    this.unregister(key, unit);
    this.linksChanged = this.outgoing.delete(key) || this.linksChanged;
  }

  /** Keeps what others may ask about a unit, and marks those who asked and would now get another answer. */
  private register(key: UnitKey, unit: Unit, old: Unit | undefined): void {
    if (unit.kind === 'shared') this.touch(`ref ${key}`);
    if (unit.kind === 'operation') this.registerOperation(key, unit, old);
    if (unit.kind === 'operation' || unit.kind === 'path') this.registerIndexed(key, unit);
  }

  private unregister(key: UnitKey, unit: Unit): void {
    if (unit.kind === 'shared') this.touch(`ref ${key}`);
    if (unit.kind === 'operation') this.forgetOperation(key, idOf(unit.node));
    this.replaceIndexed(key, noEntries);
  }

  private registerOperation(key: UnitKey, unit: Extract<Unit, { kind: 'operation' }>, old: Unit | undefined): void {
    const id = idOf(unit.node);
    const oldId = old?.kind === 'operation' ? idOf(old.node) : undefined;
    if (oldId !== id) this.forgetOperation(key, oldId);
    if (id === undefined) return;
    const places = this.operationIds.get(id) ?? new Map<UnitKey, OperationPlace>();
    places.set(key, { path: unit.path, method: unit.method, at: unit.at, node: unit.node, pathItem: unit.pathItem });
    this.operationIds.set(id, places);
    this.touch(`id ${id}`);
  }

  private forgetOperation(key: UnitKey, id: string | undefined): void {
    if (id === undefined) return;
    const places = this.operationIds.get(id);
    if (!places?.delete(key)) return;
    if (places.size === 0) this.operationIds.delete(id);
    this.touch(`id ${id}`);
  }

  private registerIndexed(key: UnitKey, unit: Extract<Unit, { kind: 'operation' | 'path' }>): void {
    const entries = new Map<ReadKey, Pointer>();
    const { at } = unit;
    const operation = unit.kind === 'operation' ? operationTarget(unit, () => undefined) : undefined;
    const path = unit.kind === 'path' ? pathItemTarget(unit) : undefined;
    for (const rule of this.indexing) {
      const add = (name: string): void => void entries.set(indexKey(rule, name), at);
      if (operation) rule.index?.operation?.(operation, add);
      else if (path) rule.index?.['path-item']?.(path, add);
    }
    this.replaceIndexed(key, entries);
  }

  private replaceIndexed(key: UnitKey, entries: ReadonlyMap<ReadKey, Pointer>): void {
    const before = this.indexKeys.get(key);
    if (before) {
      for (const name of before.keys()) {
        if (entries.has(name)) continue;
        const places = this.index.get(name);
        places?.delete(key);
        if (places?.size === 0) this.index.delete(name);
        this.touch(name);
      }
    }
    for (const [name, at] of entries) {
      if (before?.has(name)) continue;
      const places = this.index.get(name) ?? new Map<UnitKey, Pointer>();
      places.set(key, at);
      this.index.set(name, places);
      this.touch(name);
    }
    if (entries.size > 0) this.indexKeys.set(key, entries);
    else this.indexKeys.delete(key);
  }

  private recomputeUsage(): void {
    const before = this.usage;
    const isSource = (key: UnitKey): boolean => this.units.get(key)?.kind !== 'shared';
    this.usage = reachability(this.outgoing, isSource);
    for (const [key, bits] of this.usage) if (before.get(key) !== bits) this.touch(`usage ${key}`);
    for (const key of before.keys()) if (!this.usage.has(key)) this.touch(`usage ${key}`);
  }

  private recomputeExtents(): void {
    const before = this.extents;
    const definitions = new Map<UnitKey, JsonObject>();
    for (const [key, unit] of this.units) if (isDefinition(unit) && isObject(unit.node)) definitions.set(key, unit.node);
    this.extents = extentsOf(definitions);
    for (const [key, extent] of this.extents) if (!sameExtent(before.get(key), extent)) this.touch(`extent ${key}`);
    for (const key of before.keys()) if (!this.extents.has(key)) this.touch(`extent ${key}`);
  }

  private touch(read: ReadKey): void {
    const readers = this.readers.get(read);
    if (typeof readers === 'string') this.dirty.add(readers);
    else if (readers) for (const key of readers) this.dirty.add(key);
  }

  /** Notes what a unit read. An answer mostly reads what it read before, so only the difference is written down. */
  private replaceReads(key: UnitKey, next: ReadonlySet<ReadKey>): void {
    const before = this.reads.get(key);
    for (const read of next) {
      if (before?.has(read)) continue;
      const readers = this.readers.get(read);
      if (readers === undefined) this.readers.set(read, key);
      else if (typeof readers === 'string') this.readers.set(read, new Set([readers, key]));
      else readers.add(key);
    }
    for (const read of before ?? []) {
      if (next.has(read)) continue;
      const readers = this.readers.get(read);
      if (typeof readers === 'object') readers.delete(key);
      if (typeof readers === 'string' || readers?.size === 0) this.readers.delete(read);
    }
    if (next.size > 0) this.reads.set(key, next);
    else this.reads.delete(key);
  }

  private keep(key: UnitKey, next: readonly Finding[] | undefined): void {
    for (const { severity } of this.findings.get(key) ?? noFindings) this.counted[severity]--;
    for (const { severity } of next ?? noFindings) this.counted[severity]++;
    if (next && next.length > 0) this.findings.set(key, next);
    else this.findings.delete(key);
    this.list = undefined;
    this.parts = undefined;
    this.changes++;
  }

  private ask(key: UnitKey, unit: Unit): void {
    const { connector, situation } = this;
    if (!connector || !situation) return;
    const found: Finding[] = [];
    const reads = new Set<ReadKey>();
    const read = (name: ReadKey): void => void reads.add(name);
    const resolve = (reference: string): { node: Json; at: Pointer } | undefined => {
      const named = namedBy(reference);
      if (!named) return undefined;
      read(named.ref);
      const shared = this.units.get(named.key);
      return shared?.kind === 'shared' ? { node: shared.node, at: named.at } : undefined;
    };
    const usage = (): Usage => {
      read(`usage ${key}`);
      return usageOf(this.usage.get(key) ?? 0);
    };
    let asking: Origin | undefined;
    let current: { readonly at: () => Pointer } = nowhere;
    const context: RuleContext = {
      situation,
      resolve,
      extent: (reference) => {
        const named = namedBy(reference);
        if (!named) return undefined;
        read(named.extent);
        return this.extents.get(named.key);
      },
      operationsById: (id) => {
        read(`id ${id}`);
        return Array.from(this.operationIds.get(id)?.values() ?? []);
      },
      indexed: (name) => {
        if (!asking) return [];
        const full = indexKey(asking.rule, name);
        read(full);
        return Array.from(this.index.get(full)?.values() ?? []);
      },
      indexedElsewhere: (name) => {
        if (!asking) return noPlaces;
        const full = indexKey(asking.rule, name);
        read(full);
        const places = this.index.get(full);
        if (!places || (places.size === 1 && places.has(key))) return noPlaces;
        return Array.from(places).flatMap(([unitKey, at]) => (unitKey === key ? noPlaces : [at]));
      },
    };
    const report: Report = (said) => {
      if (asking) found.push(findingOf(asking, current.at(), said));
    };
    const ask = <K extends keyof Targets>(active: ActiveRule<K>, target: Targets[K]): void => {
      asking = active;
      try {
        active.check(target, report, context);
      } catch (error) {
        this.onFault(active.rule, error);
      }
    };
    const visit: Visitor = (kind, target) => {
      current = target;
      for (const active of this.active[kind]) ask(active, target);
      const keyed = this.keyed[kind];
      const node = keyed.size === 0 ? undefined : nodeOf(target);
      if (!node) return;
      const nodeNumber = ++this.nodes;
      for (const name in node) {
        const waiting = keyed.get(name);
        if (!waiting) continue;
        for (const active of waiting) {
          if (active.lastNode === nodeNumber) continue;
          active.lastNode = nodeNumber;
          ask(active, target);
        }
      }
    };
    walkUnit(unit, { connector, resolve, usage }, visit);
    this.replaceReads(key, reads);
    this.keep(key, found);
  }
}

const targetKinds: readonly (keyof Targets)[] = [
  'definition',
  'properties',
  'connection-parameter',
  'policy',
  'package',
  'path-item',
  'operation',
  'parameter',
  'response',
  'schema',
];

const isDefinition = (unit: Unit | undefined): unit is Extract<Unit, { kind: 'shared' }> => unit?.kind === 'shared' && unit.section === 'definitions';

interface Named {
  readonly key: UnitKey;
  readonly at: Pointer;
  readonly ref: ReadKey;
  readonly extent: ReadKey;
}

function namedAs(section: SharedSection, name: string): Named {
  const key = sharedKey(section, name);
  return { key, at: pointerOf(['definition', section, name]), ref: `ref ${key}`, extent: `extent ${key}` };
}

const names = new Map<string, Named | undefined>();

/** How many references are kept in mind; a document has some thousands, but what is typed would add up. */
const mostNames = 50_000;

/** What a reference names and how reading it is noted. Kept by its text: the same few references are asked over and over. */
function namedBy(reference: string): Named | undefined {
  if (names.has(reference)) return names.get(reference);
  const target = targetOf(reference);
  const named = target && namedAs(target.section, target.name);
  if (names.size >= mostNames) names.clear();
  names.set(reference, named);
  return named;
}

const indexKey = (rule: Rule, name: string): ReadKey => `index ${rule.id} ${name}`;

function idOf(operation: JsonObject): string | undefined {
  const id = operation['operationId'];
  return typeof id === 'string' ? id : undefined;
}

function emptyRules(): ActiveRules {
  return {
    definition: [],
    properties: [],
    'connection-parameter': [],
    policy: [],
    package: [],
    'path-item': [],
    operation: [],
    parameter: [],
    response: [],
    schema: [],
  };
}

function nodeOf(target: Targets[keyof Targets]): JsonObject | undefined {
  const node = 'node' in target ? target.node : undefined;
  return isObject(node) ? node : undefined;
}

const emptyKeyedRules = (): KeyedRules => ({
  definition: new Map(),
  properties: new Map(),
  'connection-parameter': new Map(),
  policy: new Map(),
  package: new Map(),
  'path-item': new Map(),
  operation: new Map(),
  parameter: new Map(),
  response: new Map(),
  schema: new Map(),
});

const isKeyedKind = (kind: keyof Targets): kind is keyof NonNullable<Rule['only']> =>
  kind === 'operation' || kind === 'parameter' || kind === 'response' || kind === 'schema';

function activate(active: ActiveRules, keyed: KeyedRules, rule: Rule, severity: Severity): void {
  const add = <K extends keyof Targets>(kind: K): void => {
    const check = rule.check[kind];
    if (!check) return;
    const keys = isKeyedKind(kind) ? rule.only?.[kind] : undefined;
    const entry: ActiveRule<K> = { rule, id: rule.id, phase: rule.phase, severity, hasFix: rule.fix !== undefined, check, lastNode: 0 };
    if (!keys) active[kind].push(entry);
    else for (const key of keys) keyed[kind].set(key, [...(keyed[kind].get(key) ?? []), entry]);
  };
  targetKinds.forEach(add);
}

function findingOf(origin: Origin, place: Pointer, said: Parameters<Report>[0]): Finding {
  const { key, message, missing, related } = said;
  const { id: rule, phase } = origin;
  const severity = said.severity ?? origin.severity;
  const fixable = origin.hasFix && said.fixable !== false;
  const at = key === undefined ? place : typeof key === 'string' ? child(place, key) : key.reduce<Pointer>(child, place);
  // Written out, because spreading costs more than all the rest and there are tens of thousands.
  if (missing === undefined) {
    return related === undefined ? { rule, severity, phase, at, message, fixable } : { rule, severity, phase, at, message, fixable, related };
  }
  return related === undefined
    ? { rule, severity, phase, at, message, fixable, missing }
    : { rule, severity, phase, at, message, fixable, missing, related };
}
